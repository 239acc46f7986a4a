package io.miaohui.connectors.wecom;

import io.miaohui.connectors.Content;
import io.miaohui.connectors.Content.Event;
import io.miaohui.connectors.Content.News;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.IncomingMessage;
import io.miaohui.connectors.Sender;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One item of an account's feed, and what it means. */
final class KfItem {

    private static final int CUSTOMER = 3;
    private static final int SERVICER = 5;

    /** How long WeCom takes a welcome. */
    private static final Duration WELCOME = Duration.ofSeconds(20);

    /** The last second that a database column holds: one odd item must not stop the feed. */
    private static final long END_OF_TIME =
            Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    private static final Map<Integer, String> NOT_DELIVERED = Map.of(
            1, "the account was deleted",
            2, "the app was closed",
            4, "the customer's last message is more than 48 hours old",
            5, "the session has ended",
            6, "it was the sixth message since the customer wrote",
            8, "the account's subject is not verified",
            10, "the customer refuses messages",
            11, "no member of the company has logged in",
            12, "this kind of message is forbidden");

    private final JsonNode item;
    private final String kind;
    private final JsonNode part;

    KfItem(JsonNode item) {
        this.item = item;
        this.kind = text(item, "msgtype");
        this.part = item.path(kind);
    }

    Instant sentAt() {
        long seconds = item.path("send_time").asLong(0);
        return Instant.ofEpochSecond(Math.max(0, Math.min(seconds, END_OF_TIME)));
    }

    /** The item without the platform; {@code null} if it concerns no customer or says nothing that anybody needs. */
    @Nullable
    IncomingMessage toIncoming(String app, String openKfId) {
        JsonNode of = isEvent() ? part : item;
        String customer = text(of, "external_userid");
        String id = text(item, "msgid");
        Content content = customer.isEmpty() || id.isEmpty() ? null : content();
        if (content == null) {
            return null;
        }
        ConversationRef conversation = conversation(app, new KfAddress(openKfId, customer));
        Sender sender = new Sender(customer, null);
        return new IncomingMessage(openKfId + ':' + id, conversation, sender, content, null, sentAt());
    }

    private boolean isEvent() {
        return kind.equals("event");
    }

    private ConversationRef conversation(String app, KfAddress address) {
        String code = text(part, "welcome_code");
        return isEvent() && !code.isEmpty()
                ? address.welcoming(app, code, sentAt().plus(WELCOME))
                : address.conversation(app);
    }

    private @Nullable Content content() {
        if (isEvent()) {
            return event(text(part, "event_type"));
        }
        return switch (item.path("origin").asInt(0)) {
            case CUSTOMER -> said();
            case SERVICER -> new News.AgentSaid(text(item, "servicer_userid"), said());
            default -> null;
        };
    }

    private Content said() {
        return switch (kind) {
            case "text" -> new Content.Text(words());
            case "voice" -> new Content.Voice(null, text(part, "media_id"), null);
            case "image" -> new Content.Picture(text(part, "media_id"), null);
            case "file", "video" -> new Content.Attachment(text(part, "media_id"), fileName());
            case "location" ->
                new Content.Place(
                        (text(part, "name") + ' ' + text(part, "address")).strip(),
                        part.path("latitude").asDouble(0),
                        part.path("longitude").asDouble(0));
            case "link" -> new Content.SharedLink(text(part, "title"), text(part, "desc"), text(part, "url"));
            default -> new Content.Unreadable(kind);
        };
    }

    /** What was typed, or the value of the menu's choice that was touched. */
    private String words() {
        String chosen = text(part, "menu_id");
        return chosen.isEmpty() ? text(part, "content") : chosen;
    }

    private @Nullable String fileName() {
        String name = text(part, "filename");
        return name.isEmpty() ? kind.equals("video") ? "video.mp4" : null : name;
    }

    private @Nullable Content event(String type) {
        return switch (type) {
            // Without a code there is no way to say anything to a customer who has not written.
            case "enter_session" ->
                new Event(
                        text(part, "welcome_code").isEmpty() ? Event.Kind.OTHER : Event.Kind.ENTERED,
                        text(part, "scene"));
            case "session_status_change" -> session(part.path("change_type").asInt(0));
            case "msg_send_fail" -> new News.Lost(text(part, "fail_msgid"), whyLost());
            case "user_recall_msg" -> new News.Recalled(true);
            case "servicer_recall_msg" -> new News.Recalled(false);
            default -> null;
        };
    }

    private @Nullable Content session(int change) {
        return switch (change) {
            case 1, 2, 4 -> new News.FloorTaken(text(part, "new_servicer_userid"));
            case 3 -> new News.FloorReturned();
            default -> null;
        };
    }

    private String whyLost() {
        int type = part.path("fail_type").asInt(0);
        return "msg_send_fail " + type + ": " + NOT_DELIVERED.getOrDefault(type, "WeCom does not say why");
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("").strip();
    }
}
