package io.miaohui.connectors.web;

import io.miaohui.connectors.EdgeRejection;
import io.miaohui.connectors.EdgeRejection.Reason;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether somebody may speak as a customer. Without a secret whoever names an id is that customer. With one, there are
 * two kinds of ids: those that a site signed, and random ones that nobody can guess.
 */
@Component
class VisitorIdentity {

    /** {@code signature}, or {@code expiry.signature} with the expiry in seconds since 1970. */
    static final String HEADER = "Miaohui-Identity";

    private static final String HMAC = "HmacSHA256";
    private static final Pattern PROOF = Pattern.compile("(?:([0-9]{1,12})\\.)?([0-9a-fA-F]{64})");

    /** As the page and the script for other sites make them: 128 random bits. */
    private static final Pattern ANONYMOUS = Pattern.compile("visitor-[0-9a-f]{32}");

    private final @Nullable SecretKeySpec secret;
    private final Clock clock;

    VisitorIdentity(WebSettings settings, Clock clock) {
        String configured = settings.identitySecret();
        this.secret = configured == null ? null : new SecretKeySpec(configured.getBytes(StandardCharsets.UTF_8), HMAC);
        this.clock = clock;
    }

    /**
     * @param proof what {@link #HEADER} holds
     * @throws EdgeRejection if the customer has to be signed and is not, or not any more
     */
    void check(String customer, @Nullable String proof) {
        if (secret == null || ANONYMOUS.matcher(customer).matches()) {
            return;
        }
        var parts = PROOF.matcher(proof == null ? "" : proof.strip());
        if (!parts.matches()) {
            throw refused(Reason.BAD_SIGNATURE, "customer needs a signature in the header " + HEADER);
        }
        String expiry = parts.group(1);
        // An id holds no line feed, so what is signed for one id and expiry is signed for no other.
        String signed = expiry == null ? customer : customer + '\n' + expiry;
        byte[] found = HexFormat.of().parseHex(parts.group(2));
        if (!MessageDigest.isEqual(hmac(secret, signed), found)) {
            throw refused(Reason.BAD_SIGNATURE, "the signature does not belong to customer");
        }
        if (expiry != null && !clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(expiry)))) {
            throw refused(Reason.STALE, "the signature has expired");
        }
    }

    private static byte[] hmac(SecretKeySpec secret, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(secret);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + HMAC, e);
        }
    }

    private static EdgeRejection refused(Reason reason, String why) {
        return new EdgeRejection(WebChannel.NAME, reason, why);
    }
}
