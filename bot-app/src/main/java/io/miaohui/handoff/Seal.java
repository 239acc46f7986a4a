package io.miaohui.handoff;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Proofs that end: {@code expiry.signature}, the expiry in seconds to the base of 36, the signature HMAC-SHA256. */
record Seal(WorkbenchKey key, Clock clock) {

    private static final int RADIX = 36;

    /** A proof of {@code what} that holds for {@code life}. */
    String of(String what, Duration life) {
        String expiry = Long.toString(clock.instant().plus(life).getEpochSecond(), RADIX);
        return expiry + '.' + signature(what, expiry);
    }

    /** Whether somebody presents a proof of exactly that, in time. */
    boolean holds(String what, String presented) {
        int dot = presented.indexOf('.');
        if (dot < 1) {
            return false;
        }
        String expiry = presented.substring(0, dot);
        return sameBytes(signature(what, expiry), presented.substring(dot + 1)) && isAhead(expiry);
    }

    /** Only asked about an expiry that we signed ourselves. */
    private boolean isAhead(String expiry) {
        return clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(expiry, RADIX)));
    }

    private String signature(String what, String expiry) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] signed = mac.doFinal((what + ":" + expiry).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }

    private static boolean sameBytes(String expected, String found) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), found.getBytes(StandardCharsets.UTF_8));
    }
}
