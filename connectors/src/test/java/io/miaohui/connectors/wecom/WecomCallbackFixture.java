package io.miaohui.connectors.wecom;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.connectors.ContractServer;
import io.miaohui.connectors.ScriptedHandler;
import io.miaohui.connectors.wecom.WecomCrypto.Envelope;
import io.miaohui.connectors.wecom.simulator.SimulatedApp;
import io.miaohui.connectors.wecom.simulator.WecomSimulator;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** A server with one WeCom app, the simulated WeCom in front of it, and means to post what no WeCom would. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WecomCallbackFixture {

    static final SimulatedApp APP = SimulatedApp.sample();

    final WecomSimulator wecom = new WecomSimulator(APP, Duration.ofSeconds(20), Duration.ZERO);
    final WecomCrypto crypto = new WecomCrypto("wecom", APP.token(), APP.aesKey(), APP.corpId());
    ContractServer server;
    ScriptedHandler handler;
    URI callback;

    @BeforeAll
    void start() {
        Map<String, String> settings = new HashMap<>(wecom.settings("service"));
        settings.put("miaohui.wecom.max-body", "8KB");
        server = ContractServer.start(settings);
        handler = server.handler();
        callback = server.address().resolve("/callback/wecom/service");
    }

    @AfterAll
    void stop() {
        server.close();
        wecom.close();
    }

    @BeforeEach
    void calm() {
        wecom.reset();
        handler.reset();
        assertThat(wecom.connect(callback)).isTrue();
    }

    int postSealed(String plain) throws Exception {
        Envelope envelope = crypto.seal(plain, now());
        return post(signed(envelope), body(envelope));
    }

    URI signed(Envelope envelope) {
        return URI.create(callback + "?msg_signature=" + envelope.signature() + "&timestamp=" + envelope.timestamp()
                + "&nonce=" + envelope.nonce());
    }

    static HttpResponse<byte[]> get(URI url) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(url).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
    }

    static int post(URI url, String body) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(url).POST(BodyPublishers.ofString(body)).build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    static String body(Envelope envelope) {
        return "<xml><Encrypt><![CDATA[" + envelope.cipherText() + "]]></Encrypt></xml>";
    }

    static String now() {
        return Long.toString(Instant.now().getEpochSecond());
    }
}
