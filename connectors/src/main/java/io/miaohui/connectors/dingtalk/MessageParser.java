package io.miaohui.connectors.dingtalk;

import io.miaohui.connectors.Content;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.EdgeRejection;
import io.miaohui.connectors.EdgeRejection.Reason;
import io.miaohui.connectors.IncomingMessage;
import io.miaohui.connectors.Sender;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A robot message as DingTalk sends it, in stream mode and HTTP mode alike, as what Miaohui reads. */
final class MessageParser {

    static final String STAFF_ID = "staffId";
    static final String SENDER_ID = "senderId";
    static final String NICK = "nick";

    private static final String GROUP = "2";

    private final Clock clock;
    private final SessionWebhook webhook;

    MessageParser(Clock clock, SessionWebhook webhook) {
        this.clock = clock;
        this.webhook = webhook;
    }

    /**
     * @param robot the robot's key in the settings
     * @throws EdgeRejection if the message lacks what is needed to tell it apart or to answer it
     */
    IncomingMessage parse(String robot, JsonNode message) {
        String id = required(message, "msgId");
        ConversationRef conversation = conversation(robot, message);
        Content content = ContentParser.parse(message, conversation.kind());
        return new IncomingMessage(
                robot + ':' + id,
                conversation,
                sender(message),
                content,
                QuoteParser.parse(message),
                sentAt(message.path("createAt").asLong(0)));
    }

    private ConversationRef conversation(String robot, JsonNode message) {
        boolean group = GROUP.equals(Json.text(message, "conversationType"));
        return new ConversationRef(
                DingtalkChannel.NAME,
                robot,
                group ? ConversationRef.Kind.GROUP : ConversationRef.Kind.SINGLE,
                required(message, "conversationId"),
                address(message));
    }

    private Map<String, String> address(JsonNode message) {
        Map<String, String> address = new HashMap<>();
        put(address, STAFF_ID, Json.text(message, "senderStaffId"));
        put(address, SENDER_ID, Json.text(message, "senderId"));
        put(address, NICK, Json.text(message, "senderNick"));
        String url = Json.text(message, "sessionWebhook");
        long expires = message.path("sessionWebhookExpiredTime").asLong(0);
        if (expires > 0 && webhook.trusted(url).isPresent()) {
            put(address, SessionWebhook.URL, url);
            put(address, SessionWebhook.EXPIRES, Long.toString(expires));
        }
        return address;
    }

    /** The staff id is empty for people outside the organisation; the encrypted id is always there. */
    private static Sender sender(JsonNode message) {
        String id = Json.text(message, "senderStaffId", "senderId");
        if (id == null) {
            throw missing("senderId");
        }
        return new Sender(id, Json.text(message, "senderNick"));
    }

    private Instant sentAt(long millis) {
        return millis > 0 ? Instant.ofEpochMilli(millis) : clock.instant();
    }

    private static String required(JsonNode message, String field) {
        String value = Json.text(message, field);
        if (value == null) {
            throw missing(field);
        }
        return value;
    }

    private static EdgeRejection missing(String field) {
        return new EdgeRejection(DingtalkChannel.NAME, Reason.MALFORMED, "the message has no " + field);
    }

    private static void put(Map<String, String> address, String name, @Nullable String value) {
        if (value != null) {
            address.put(name, value);
        }
    }
}
