package io.miaohui.connectors.wecom.bot;

import io.miaohui.connectors.Content;
import io.miaohui.connectors.Content.Event;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.IncomingMessage;
import io.miaohui.connectors.Quote;
import io.miaohui.connectors.Sender;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The body of a callback, the same in both modes. */
final class BotMessage {

    /** Longer ids are hashed: an id is part of a database key. */
    private static final int MAX_ID = 190;

    /** What a body is about. */
    enum Kind {
        SAID,
        ENTERED,
        CLICKED,
        RATED,
        /** WeCom asks for the rest of a streamed response. */
        REFRESH,
        OTHER
    }

    private final Bot bot;
    private final JsonNode body;

    BotMessage(Bot bot, JsonNode body) {
        this.bot = bot;
        this.body = body;
    }

    Kind kind() {
        return switch (text("msgtype")) {
            case "event" -> event();
            case "stream" -> Kind.REFRESH;
            case "" -> Kind.OTHER;
            default -> Kind.SAID;
        };
    }

    private Kind event() {
        return switch (eventType()) {
            case "enter_chat" -> Kind.ENTERED;
            case "template_card_event" -> Kind.CLICKED;
            case "feedback_event" -> Kind.RATED;
            default -> Kind.OTHER;
        };
    }

    String eventType() {
        return body.path("event").path("eventtype").asString("");
    }

    /** WeCom's own id of the message or of the event. */
    String platformId() {
        return text("msgid");
    }

    /** The stream that WeCom asks about: we name each by the id of the message that it answers. */
    String streamId() {
        return body.path("stream").path("id").asString("");
    }

    String responseUrl() {
        return text("response_url");
    }

    String taskId() {
        return clicked().path("task_id").asString("");
    }

    Feedback feedback() {
        return new Feedback(body.path("event").path("feedback_event"));
    }

    /** The ledger's id of a message that WeCom knows by that id. */
    String ledgerId(String platformId) {
        String receiver = text("aibotid").isEmpty() ? bot.name() : text("aibotid");
        String id = receiver + ':' + platformId;
        return id.length() <= MAX_ID ? id : receiver + ":sha256:" + hash(id);
    }

    /** Where it was said; {@code address} is what it takes to write back. */
    ConversationRef conversation(Map<String, String> address) {
        boolean group = text("chattype").equals("group") || !text("chatid").isEmpty();
        ConversationRef.Kind kind = group ? ConversationRef.Kind.GROUP : ConversationRef.Kind.SINGLE;
        return new ConversationRef(
                BotChannel.NAME, bot.name(), kind, group ? required("chatid") : sender().id(), address);
    }

    /**
     * The message without the platform.
     *
     * @param receivedAt stands in for WeCom's time, which it gives with events alone
     * @throws IllegalArgumentException if a field is missing
     */
    IncomingMessage toIncoming(Map<String, String> address, Instant receivedAt) {
        long createdAt = body.path("create_time").asLong(0);
        Instant sentAt = createdAt > 0 ? Instant.ofEpochSecond(createdAt) : receivedAt;
        ConversationRef conversation = conversation(address);
        boolean inGroup = conversation.kind() == ConversationRef.Kind.GROUP;
        return new IncomingMessage(
                ledgerId(required("msgid")), conversation, sender(), content(inGroup), quote(), sentAt);
    }

    private Sender sender() {
        String user = body.path("from").path("userid").asString("");
        if (user.isEmpty()) {
            throw new IllegalArgumentException("from.userid is missing");
        }
        return new Sender(user, null);
    }

    private Content content(boolean inGroup) {
        return switch (kind()) {
            case ENTERED -> new Event(Event.Kind.ENTERED, null);
            case CLICKED ->
                new Event(Event.Kind.CHOSEN, clicked().path("event_key").asString(""));
            case SAID -> BotContent.read(text("msgtype"), body, inGroup);
            case RATED, REFRESH, OTHER -> new Event(Event.Kind.OTHER, null);
        };
    }

    private @Nullable Quote quote() {
        if (kind() == Kind.CLICKED) {
            return new Quote(taskId(), null, null);
        }
        String words = BotContent.words(body.path("quote"));
        return words.isEmpty() ? null : new Quote(null, null, words);
    }

    private JsonNode clicked() {
        return body.path("event").path("template_card_event");
    }

    private String text(String name) {
        return body.path(name).asString("").strip();
    }

    private String required(String name) {
        String value = text(name);
        if (value.isEmpty()) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    private static String hash(String id) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
