package io.miaohui.connectors.wecom;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.springframework.util.StringUtils;

/** What stands in a callback's query string; what is missing is empty. */
record SignedQuery(String signature, String timestamp, String nonce, String echo) {

    /**
     * Reads the query string itself: asking the servlet for parameters would swallow the body of a request that calls
     * itself a form.
     *
     * @throws IllegalArgumentException if an escape in it is broken
     */
    static SignedQuery of(HttpServletRequest request) {
        Map<String, String> values = new HashMap<>();
        for (String pair : StringUtils.tokenizeToStringArray(request.getQueryString(), "&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                String value = StringUtils.uriDecode(pair.substring(equals + 1), StandardCharsets.UTF_8);
                values.putIfAbsent(pair.substring(0, equals), value);
            }
        }
        return new SignedQuery(
                values.getOrDefault("msg_signature", ""),
                values.getOrDefault("timestamp", ""),
                values.getOrDefault("nonce", ""),
                values.getOrDefault("echostr", ""));
    }

    WecomCrypto.Envelope envelope(String cipherText) {
        return new WecomCrypto.Envelope(signature, timestamp, nonce, cipherText);
    }
}
