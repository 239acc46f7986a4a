package io.miaohui.connectors.dingtalk;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The signature of HTTP mode: Base64 of HmacSHA256 over {@code timestamp \n secret}, keyed with the secret. */
final class CallbackSignature {

    private static final String ALGORITHM = "HmacSHA256";

    private CallbackSignature() {}

    static String of(String timestamp, String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            byte[] digest = mac.doFinal((timestamp + '\n' + secret).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
        }
    }

    /** In a time that does not depend on where the signatures differ. */
    static boolean matches(String timestamp, String sign, String secret) {
        return MessageDigest.isEqual(
                of(timestamp, secret).getBytes(StandardCharsets.UTF_8), sign.getBytes(StandardCharsets.UTF_8));
    }
}
