package io.miaohui.connectors.wecom;

import io.miaohui.connectors.EdgeRejection.Reason;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/**
 * What every callback of WeCom has to pass before anybody looks at its content: a bounded body, a signature over the
 * ciphertext, the right receiver, a time that is not far from now. Refuses with an
 * {@link io.miaohui.connectors.EdgeRejection}. Safe for use by many threads.
 */
public final class CallbackGate {

    private final WecomSettings settings;
    private final Clock clock;

    CallbackGate(WecomSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** How long a callback may wait for its answer. */
    public Duration patience() {
        return settings.patience();
    }

    /** The decrypted {@code echostr} of a URL check. */
    public String echo(WecomCrypto crypto, HttpServletRequest request) {
        SignedQuery query = query(crypto, request);
        return open(crypto, query, query.echo());
    }

    /** The decrypted message of a callback; {@code cipherText} finds the ciphertext in a body that nobody vouches for. */
    public String message(WecomCrypto crypto, HttpServletRequest request, Function<String, String> cipherText)
            throws IOException {
        SignedQuery query = query(crypto, request);
        return open(crypto, query, cipherText.apply(body(crypto, request)));
    }

    private String open(WecomCrypto crypto, SignedQuery query, String cipherText) {
        if (query.signature().isEmpty() || cipherText.isEmpty()) {
            throw crypto.rejection(Reason.MALFORMED, "the signature or the ciphertext is missing");
        }
        String plain = crypto.open(query.envelope(cipherText));
        Duration age = Duration.between(sentAt(crypto, query), clock.instant()).abs();
        if (age.compareTo(settings.replayWindow()) > 0) {
            throw crypto.rejection(Reason.STALE, "its time is " + age.toSeconds() + " s from now; is the clock right?");
        }
        return plain;
    }

    private String body(WecomCrypto crypto, HttpServletRequest request) throws IOException {
        int limit = (int) settings.maxBody().toBytes();
        byte[] bytes = request.getInputStream().readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw crypto.rejection(Reason.TOO_LARGE, "the body is larger than miaohui.wecom.max-body");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static SignedQuery query(WecomCrypto crypto, HttpServletRequest request) {
        try {
            return SignedQuery.of(request);
        } catch (IllegalArgumentException e) {
            throw crypto.rejection(Reason.MALFORMED, "the query string is broken");
        }
    }

    private static Instant sentAt(WecomCrypto crypto, SignedQuery query) {
        try {
            return Instant.ofEpochSecond(Long.parseLong(query.timestamp()));
        } catch (NumberFormatException | DateTimeException e) {
            throw crypto.rejection(Reason.MALFORMED, "the timestamp is no time");
        }
    }
}
