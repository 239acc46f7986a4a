package io.miaohui.connectors.wecom.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import me.chanjar.weixin.common.util.crypto.SHA1;
import me.chanjar.weixin.cp.util.crypto.WxCpCryptUtil;
import org.jspecify.annotations.Nullable;

/** Calls a callback URL as WeCom does: encrypted, signed in the query, and not for long. */
final class SealedCalls {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String token;
    private final Faults faults;
    private final Duration patience;

    /** @param patience how long a call may take */
    SealedCalls(String token, Faults faults, Duration patience) {
        this.token = token;
        this.faults = faults;
        this.patience = patience;
    }

    /** Whether the server passes the check that WeCom's console makes of a new URL. */
    boolean verify(URI url, WxCpCryptUtil crypto) {
        String echo = UUID.randomUUID().toString();
        String cipherText = seal(crypto, echo);
        URI signed = URI.create(url + "?" + query(cipherText) + "&echostr=" + URLEncoder.encode(cipherText, UTF_8));
        HttpResponse<String> response = call(HttpRequest.newBuilder(signed).GET());
        return response != null
                && response.statusCode() == 200
                && response.body().equals(echo);
    }

    static String seal(WxCpCryptUtil crypto, String plain) {
        return crypto.encrypt(UUID.randomUUID().toString().substring(0, 16), plain);
    }

    /** @return {@code null} if there was no answer in time */
    @Nullable
    HttpResponse<String> post(URI url, String cipherText, String type, String body) {
        return call(HttpRequest.newBuilder(URI.create(url + "?" + query(cipherText)))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body)));
    }

    private String query(String cipherText) {
        long age = faults.strikes(Fault.STALE) ? 3600 : 0;
        String timestamp = Long.toString(Instant.now().getEpochSecond() - age);
        String nonce = Long.toString(Math.abs(UUID.randomUUID().getMostSignificantBits()));
        String signature = SHA1.gen(token, timestamp, nonce, cipherText);
        if (faults.strikes(Fault.BAD_SIGNATURE)) {
            signature = new StringBuilder(signature).reverse().toString();
        }
        return "msg_signature=" + signature + "&timestamp=" + timestamp + "&nonce=" + nonce;
    }

    private @Nullable HttpResponse<String> call(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(patience).build(), BodyHandlers.ofString(UTF_8));
        } catch (IOException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
