package io.miaohui.connectors.wecom.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import me.chanjar.weixin.common.util.crypto.SHA1;

/** Posts encrypted callbacks as WeCom does, and takes the replies in their responses. */
final class CallbackClient implements AutoCloseable {

    private static final int TRIES = 4;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final SimulatedApp app;
    private final Faults faults;
    private final Duration patience;
    private final Duration pause;
    private final CountDownLatch closed = new CountDownLatch(1);

    CallbackClient(SimulatedApp app, Faults faults, Duration patience, Duration pause) {
        this.app = app;
        this.faults = faults;
        this.patience = patience;
        this.pause = pause;
    }

    /** Whether the server passes the check that WeCom's console makes of a new URL. */
    boolean verify(URI url) {
        String echo = UUID.randomUUID().toString();
        String cipherText = app.crypto().encrypt(random(), echo);
        URI signed = URI.create(url + "?" + query(cipherText) + "&echostr=" + URLEncoder.encode(cipherText, UTF_8));
        HttpResponse<String> response = call(HttpRequest.newBuilder(signed).GET());
        return response != null
                && response.statusCode() == 200
                && response.body().equals(echo);
    }

    /** Delivers a message until it is acknowledged or was tried often enough. */
    Exchange deliver(URI url, String plain) {
        List<Integer> statuses = new ArrayList<>();
        List<String> replies = new ArrayList<>();
        boolean acknowledged = false;
        for (int i = 0; i < TRIES && !acknowledged && (i == 0 || pauses()); i++) {
            acknowledged = attempt(url, plain, statuses, replies);
        }
        if (faults.strikes(Fault.DUPLICATE)) {
            attempt(url, plain, statuses, replies);
        }
        return new Exchange(statuses, replies);
    }

    /** Waits between two tries; false when there is no next one. */
    private boolean pauses() {
        try {
            return !closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }

    private boolean attempt(URI url, String plain, List<Integer> statuses, List<String> replies) {
        String receiver = faults.strikes(Fault.WRONG_RECEIVER) ? "ww0000000000000000" : app.corpId();
        String cipherText = app.cryptoFor(receiver).encrypt(random(), plain);
        String body = "<xml><ToUserName><![CDATA[" + app.corpId() + "]]></ToUserName><AgentID><![CDATA[" + app.agentId()
                + "]]></AgentID><Encrypt><![CDATA[" + cipherText + "]]></Encrypt></xml>";
        HttpResponse<String> response = call(HttpRequest.newBuilder(URI.create(url + "?" + query(cipherText)))
                .header("Content-Type", "text/xml")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        int status = response == null ? 0 : response.statusCode();
        statuses.add(status);
        if (status == 200 && !response.body().isEmpty()) {
            replies.add(open(response.body()));
        }
        return status == 200;
    }

    private String query(String cipherText) {
        long age = faults.strikes(Fault.STALE) ? 3600 : 0;
        String timestamp = Long.toString(Instant.now().getEpochSecond() - age);
        String nonce = Long.toString(Math.abs(UUID.randomUUID().getMostSignificantBits()));
        String signature = SHA1.gen(app.token(), timestamp, nonce, cipherText);
        if (faults.strikes(Fault.BAD_SIGNATURE)) {
            signature = new StringBuilder(signature).reverse().toString();
        }
        return "msg_signature=" + signature + "&timestamp=" + timestamp + "&nonce=" + nonce;
    }

    private String open(String body) {
        String signature = PlainXml.field(body, "MsgSignature");
        return app.crypto()
                .decryptXml(signature, PlainXml.field(body, "TimeStamp"), PlainXml.field(body, "Nonce"), body);
    }

    private HttpResponse<String> call(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(patience).build(), BodyHandlers.ofString(UTF_8));
        } catch (IOException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private static String random() {
        return UUID.randomUUID().toString().substring(0, 16);
    }
}
