package io.miaohui.connectors.wecom;

import io.miaohui.connectors.Findings;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.util.EntityUtils;

/**
 * Checks a callback as WeCom's console checks a new URL: an encrypted word is sent to the public address and must come
 * back in the clear (developer.work.weixin.qq.com/document/path/90238). What it can't see is whether the way from the
 * internet to here is open.
 */
public final class CallbackProbe {

    private final CloseableHttpClient http;
    private final String publicUrl;
    private final Clock clock;

    CallbackProbe(CloseableHttpClient http, URI publicUrl, Clock clock) {
        this.http = http;
        this.publicUrl = publicUrl.toString().replaceAll("/+$", "");
        this.clock = clock;
    }

    /** @param path of the callback, below the public address */
    public void check(String path, WecomCrypto crypto, Findings findings) {
        String address = publicUrl + path;
        String word = UUID.randomUUID().toString();
        try (CloseableHttpResponse response = http.execute(new HttpGet(address + '?' + query(crypto, word)))) {
            int status = response.getStatusLine().getStatusCode();
            if (word.equals(EntityUtils.toString(response.getEntity(), StandardCharsets.UTF_8))) {
                findings.good("wecom.callback", address);
            } else {
                findings.bad("wecom.callback.answer", address, Integer.toString(status));
            }
        } catch (IOException unreachable) {
            findings.unsure(
                    "wecom.callback.unreachable",
                    address,
                    unreachable.getClass().getSimpleName());
        }
    }

    private String query(WecomCrypto crypto, String word) {
        WecomCrypto.Envelope sealed =
                crypto.seal(word, Long.toString(clock.instant().getEpochSecond()));
        return "msg_signature=" + sealed.signature() + "&timestamp=" + sealed.timestamp() + "&nonce=" + sealed.nonce()
                + "&echostr=" + URLEncoder.encode(sealed.cipherText(), StandardCharsets.UTF_8);
    }
}
