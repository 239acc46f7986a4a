package io.miaohui.connectors.wecom;

import io.miaohui.connectors.wecom.WecomCrypto.Envelope;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Map;

/** Means to post to the app's callback what no WeCom would. */
abstract class WecomCallbackFixture extends AppFixture {

    final WecomCrypto crypto = new WecomCrypto("wecom", APP.token(), APP.aesKey(), APP.corpId());

    @Override
    Map<String, String> settings() {
        return Map.of("miaohui.wecom.max-body", "8KB");
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
