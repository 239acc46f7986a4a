package io.miaohui.connectors.web;

import static io.miaohui.connectors.EdgeRejection.Reason.MALFORMED;
import static io.miaohui.connectors.EdgeRejection.Reason.TOO_LARGE;

import io.miaohui.connectors.Content;
import io.miaohui.connectors.EdgeRejection;
import io.miaohui.connectors.IncomingMessage;
import io.miaohui.connectors.Sender;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A customer's message, checked. */
record ChatQuestion(String customer, String text, String messageId) {

    static final int MAX_ID = 128;
    static final int MAX_CODE_POINTS = 2000;

    /** The ids that the page makes start with this; they say nothing about the person. */
    private static final String VISITOR = "visitor-";

    /** The ledger's limit for an id. */
    private static final int MAX_LEDGER_ID = 190;

    private record Body(@Nullable String customer, @Nullable String text, @Nullable String messageId) {}

    /** @throws EdgeRejection if it is no JSON object of that shape, or if a part is missing or too long */
    static ChatQuestion parse(byte[] json, JsonMapper mapper) {
        Body body = ChatBody.read(json, mapper, Body.class, "{\"customer\",\"text\",\"messageId\"?}");
        String messageId = body.messageId();
        return new ChatQuestion(
                id("customer", body.customer()),
                words(body.text()),
                messageId == null ? UUID.randomUUID().toString() : id("messageId", messageId));
    }

    /** @throws EdgeRejection if it is not 1 to {@value #MAX_ID} visible characters */
    static String id(String name, @Nullable String value) {
        String id = value == null ? "" : value.strip();
        if (id.isEmpty()
                || id.length() > MAX_ID
                || id.chars().anyMatch(Character::isISOControl)
                || !id.equals(wellFormed(id))) {
            throw rejection(MALFORMED, name + " must be 1 to " + MAX_ID + " visible characters");
        }
        return id;
    }

    IncomingMessage at(Instant now) {
        return new IncomingMessage(
                ledgerId(customer, messageId),
                WebChannel.conversationOf(customer),
                sender(),
                new Content.Text(text),
                null,
                now);
    }

    private Sender sender() {
        boolean anonymous = customer.startsWith(VISITOR) && customer.length() >= VISITOR.length() + 4;
        return new Sender(
                customer, anonymous ? "访客 " + customer.substring(VISITOR.length(), VISITOR.length() + 4) : null);
    }

    /** One customer's ids are never another's: a colon in the name is written so that it can't be the one after it. */
    static String ledgerId(String customer, String messageId) {
        String id = "web:" + customer.replace("%", "%25").replace(":", "%3A") + ':' + messageId;
        return id.length() <= MAX_LEDGER_ID ? id : "web:" + UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8));
    }

    private static String words(@Nullable String value) {
        String text = value == null ? "" : wellFormed(value.strip());
        if (text.isEmpty()) {
            throw rejection(MALFORMED, "text must not be empty");
        }
        if (text.codePointCount(0, text.length()) > MAX_CODE_POINTS) {
            throw rejection(TOO_LARGE, "text has more than " + MAX_CODE_POINTS + " characters");
        }
        return text;
    }

    /** JSON can escape half a code point; no platform takes one, so it must not travel on to the agents' group. */
    private static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static EdgeRejection rejection(EdgeRejection.Reason reason, String detail) {
        return new EdgeRejection(WebChannel.NAME, reason, detail);
    }
}
