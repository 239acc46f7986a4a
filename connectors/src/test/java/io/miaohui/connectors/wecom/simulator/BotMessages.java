package io.miaohui.connectors.wecom.simulator;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The bodies that WeCom sends to a bot, the same in both modes. */
public final class BotMessages {

    /** Where somebody is; {@code chat} is {@code null} in a single chat. */
    public record Place(String user, @Nullable String chat) {

        public static Place alone(String user) {
            return new Place(user, null);
        }

        /** What {@link BotChats} calls it. */
        String name() {
            return chat == null ? user : chat;
        }
    }

    private BotMessages() {}

    public static Map<String, Object> text(String text) {
        return Map.of("msgtype", "text", "text", Map.of("content", text));
    }

    public static Map<String, Object> quoting(String quoted, String text) {
        Map<String, Object> message = new LinkedHashMap<>(text(text));
        message.put("quote", text(quoted));
        return message;
    }

    public static Map<String, Object> voice(String transcript) {
        return Map.of("msgtype", "voice", "voice", Map.of("content", transcript));
    }

    /** A picture, a file or a video. */
    public static Map<String, Object> media(String kind, String url, @Nullable String aesKey) {
        Map<String, Object> media = new LinkedHashMap<>();
        media.put("url", url);
        if (aesKey != null) {
            media.put("aeskey", aesKey);
        }
        return Map.of("msgtype", kind, kind, media);
    }

    public static Map<String, Object> mixed(List<Map<String, Object>> items) {
        return Map.of("msgtype", "mixed", "mixed", Map.of("msg_item", items));
    }

    public static Map<String, Object> entered() {
        return event("enter_chat", Map.of());
    }

    public static Map<String, Object> clicked(String taskId, String key) {
        return event(
                "template_card_event", Map.of("card_type", "button_interaction", "event_key", key, "task_id", taskId));
    }

    /** @param type 1 👍, 2 👎, 3 taken back */
    public static Map<String, Object> rated(String feedbackId, int type, String reason) {
        return event(
                "feedback_event",
                Map.of("id", feedbackId, "type", type, "content", reason, "inaccurate_reason_list", List.of(2)));
    }

    static Map<String, Object> event(String kind, Map<String, Object> details) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("eventtype", kind);
        if (!details.isEmpty()) {
            event.put(kind, details);
        }
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("create_time", Instant.now().getEpochSecond());
        message.put("msgtype", "event");
        message.put("event", event);
        return message;
    }

    /** The message with what every one has. */
    static Map<String, Object> addressed(SimulatedBot bot, Place place, Map<String, Object> message) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("msgid", "CAIQ" + UUID.randomUUID() + "==");
        all.put("aibotid", bot.botId());
        if (place.chat() != null) {
            all.put("chatid", place.chat());
        }
        all.put("chattype", place.chat() == null ? "single" : "group");
        all.put("from", Map.of("userid", place.user()));
        all.putAll(message);
        return all;
    }
}
