package io.miaohui.handoff;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Links that open one ticket's page for a while: who has the link is an agent. The key is {@code expiry.signature}; the
 * signature covers the ticket's id, which is never used twice.
 */
class WorkbenchLinks {

    private static final int RADIX = 36;

    /** Long enough to call a number, short enough for a phone that is left lying. */
    static final Duration DISCLOSED = Duration.ofMinutes(10);

    private final URI publicUrl;
    private final WorkbenchKey key;
    private final Clock clock;

    WorkbenchLinks(URI publicUrl, WorkbenchKey key, Clock clock) {
        this.publicUrl = publicUrl;
        this.key = key;
        this.clock = clock;
    }

    /** The absolute URL of a ticket's page. */
    String to(Handoff handoff) {
        String base = publicUrl.toString().replaceAll("/+$", "");
        return base + "/workbench/" + handoff.pathCode() + "?key=" + sign(handoff);
    }

    /** A proof that somebody was let see the ticket's private details, and when that ends. */
    String disclosure(Handoff handoff) {
        String expiry = Long.toString(clock.instant().plus(DISCLOSED).getEpochSecond(), RADIX);
        return expiry + '.' + signature("disclosed:" + handoff.id(), expiry);
    }

    boolean discloses(Handoff handoff, String presented) {
        return holds("disclosed:" + handoff.id(), presented);
    }

    private String sign(Handoff handoff) {
        String expiry = Long.toString(clock.instant().plus(key.linkLife()).getEpochSecond(), RADIX);
        return expiry + '.' + signature(Long.toString(handoff.id()), expiry);
    }

    /** Whether that key opens that ticket now. */
    boolean opens(Handoff handoff, String presented) {
        return holds(Long.toString(handoff.id()), presented);
    }

    private boolean holds(String what, String presented) {
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
