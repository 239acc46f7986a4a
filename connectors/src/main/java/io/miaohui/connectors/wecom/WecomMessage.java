package io.miaohui.connectors.wecom;

import io.miaohui.connectors.Content;
import io.miaohui.connectors.Content.Event;
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

/** A decrypted callback: its fields by name, and what they mean. */
final class WecomMessage {

    /** Longer ids are hashed: the key of an event alone may have 1024 bytes, and an id is part of a database key. */
    private static final int MAX_ID = 190;

    private final Map<String, String> fields;

    WecomMessage(Map<String, String> fields) {
        this.fields = fields;
    }

    @Nullable
    String field(String name) {
        String value = fields.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** Whether it says that there is something to pull from a 微信客服 account. */
    boolean isKfSignal() {
        return orEmpty("Event").equals("kf_msg_or_event");
    }

    /** Whether a person is behind it. Contact changes come from {@code sys}, 微信客服 signals from nobody. */
    boolean isFromPerson() {
        String from = field("FromUserName");
        return from != null && !from.equals("sys");
    }

    /**
     * The message without the platform.
     *
     * @throws IllegalArgumentException if a field is missing or is not of its kind
     * @throws java.time.DateTimeException if its time is out of all bounds
     */
    IncomingMessage toIncoming(WecomApp app) {
        Instant sentAt = Instant.ofEpochSecond(Long.parseLong(required("CreateTime")));
        Sender sender = new Sender(required("FromUserName"), null);
        String account = app.settings().corpId() + ':' + app.settings().appId();
        return new IncomingMessage(id(account), app.conversation(sender.id()), sender, content(), quote(), sentAt);
    }

    /** Whether a card's button was pressed; the response can change that card, and can hold nothing else. */
    boolean isCardButton() {
        return "template_card_event".equals(field("Event"));
    }

    /** A button quotes its card. */
    private @Nullable Quote quote() {
        String card = field("TaskId");
        return card == null ? null : new Quote(card, null, null);
    }

    private String id(String account) {
        if (!isEvent()) {
            return shortened(account, account + ':' + required("MsgId"));
        }
        // WeCom gives events no id. The card's TaskId tells two clicks within one second apart.
        return shortened(
                account,
                String.join(
                        ":",
                        account,
                        required("FromUserName"),
                        required("CreateTime"),
                        required("Event"),
                        orEmpty("EventKey"),
                        orEmpty("TaskId")));
    }

    private boolean isEvent() {
        return required("MsgType").equals("event");
    }

    private Content content() {
        String kind = required("MsgType");
        return switch (kind) {
            case "text" -> new Content.Text(orEmpty("Content"));
            case "voice" -> new Content.Voice(field("Recognition"), field("MediaId"), null);
            case "image" -> new Content.Picture(field("MediaId"), field("PicUrl"));
            case "file", "video", "shortvideo" -> new Content.Attachment(field("MediaId"), fileName());
            case "location" ->
                new Content.Place(orEmpty("Label"), degrees("Location_X", 90), degrees("Location_Y", 180));
            case "link" -> new Content.SharedLink(field("Title"), field("Description"), orEmpty("Url"));
            case "event" -> event(required("Event"));
            default -> new Content.Unreadable(kind);
        };
    }

    private @Nullable String fileName() {
        String name = field("FileName");
        return name == null ? field("Title") : name;
    }

    private Event event(String name) {
        Event.Kind kind =
                switch (name) {
                    case "enter_agent" -> Event.Kind.ENTERED;
                    case "subscribe" -> Event.Kind.SUBSCRIBED;
                    case "unsubscribe" -> Event.Kind.UNSUBSCRIBED;
                    case "click", "template_card_event", "template_card_menu_event" -> Event.Kind.CHOSEN;
                    default -> Event.Kind.OTHER;
                };
        return new Event(kind, field("EventKey"));
    }

    private double degrees(String name, double limit) {
        double value = Double.parseDouble(required(name));
        if (!(Math.abs(value) <= limit)) {
            throw new IllegalArgumentException(name + " is out of bounds");
        }
        return value;
    }

    String orEmpty(String name) {
        String value = field(name);
        return value == null ? "" : value;
    }

    private String required(String name) {
        String value = field(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    private static String shortened(String account, String id) {
        if (id.length() <= MAX_ID) {
            return id;
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return account + ":sha256:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
