package io.miaohui.connectors.wecom;

import io.miaohui.connectors.EdgeRejection;
import io.miaohui.connectors.EdgeRejection.Reason;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/**
 * Takes a callback apart, or refuses it with an {@link EdgeRejection}: bounded body, then the ciphertext alone, then its
 * signature, time and receiver, and only then the message.
 */
final class CallbackReader {

    private final WecomSettings settings;
    private final Clock clock;

    CallbackReader(WecomSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** The decrypted {@code echostr} of a URL check. */
    String echo(WecomApp app, HttpServletRequest request) {
        SignedQuery query = query(request);
        return open(app, query, query.echo());
    }

    /** The message of a callback. */
    WecomMessage message(WecomApp app, HttpServletRequest request) throws IOException {
        SignedQuery query = query(request);
        String cipherText = fields(body(request)).getOrDefault("Encrypt", "");
        WecomMessage message = new WecomMessage(fields(open(app, query, cipherText)));
        String agent = message.field("AgentID");
        if (agent != null && !agent.equals(Integer.toString(app.settings().appId()))) {
            throw rejection(Reason.WRONG_RECEIVER, "it is meant for another app of the corporation");
        }
        return message;
    }

    private String open(WecomApp app, SignedQuery query, String cipherText) {
        if (query.signature().isEmpty() || cipherText.isEmpty()) {
            throw rejection(Reason.MALFORMED, "the signature or the ciphertext is missing");
        }
        String plain = app.crypto().open(query.envelope(cipherText));
        Duration age = Duration.between(sentAt(query), clock.instant()).abs();
        if (age.compareTo(settings.replayWindow()) > 0) {
            throw rejection(Reason.STALE, "its time is " + age.toSeconds() + " s from now; is the clock right?");
        }
        return plain;
    }

    private String body(HttpServletRequest request) throws IOException {
        int limit = (int) settings.maxBody().toBytes();
        byte[] bytes = request.getInputStream().readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw rejection(Reason.TOO_LARGE, "the body is larger than miaohui.wecom.max-body");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static SignedQuery query(HttpServletRequest request) {
        try {
            return SignedQuery.of(request);
        } catch (IllegalArgumentException e) {
            throw rejection(Reason.MALFORMED, "the query string is broken");
        }
    }

    private static Instant sentAt(SignedQuery query) {
        try {
            return Instant.ofEpochSecond(Long.parseLong(query.timestamp()));
        } catch (NumberFormatException | DateTimeException e) {
            throw rejection(Reason.MALFORMED, "the timestamp is no time");
        }
    }

    private static Map<String, String> fields(String xml) {
        try {
            return FlatXml.read(xml);
        } catch (XMLStreamException e) {
            throw rejection(Reason.MALFORMED, "it is no XML, or has a document type");
        }
    }

    private static EdgeRejection rejection(Reason reason, String detail) {
        return new EdgeRejection(WecomChannel.NAME, reason, detail);
    }
}
