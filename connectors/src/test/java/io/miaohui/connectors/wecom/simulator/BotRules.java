package io.miaohui.connectors.wecom.simulator;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What WeCom does not take from a bot. */
final class BotRules {

    private static final int MAX_TEXT = 20480;
    private static final int FORM = 40058;
    private static final int TOO_LONG = 45002;

    private BotRules() {}

    /** 0, or the error code. */
    static int check(JsonNode message, Set<String> tasksSoFar) {
        String kind = message.path("msgtype").asString("");
        if (!Set.of("stream", "stream_with_template_card", "template_card", "markdown", "text")
                .contains(kind)) {
            return 40008;
        }
        String text = message.path("markdown").path("content").asString("")
                + message.path("stream").path("content").asString("");
        if (text.getBytes(StandardCharsets.UTF_8).length > MAX_TEXT) {
            return TOO_LONG;
        }
        JsonNode stream = message.path("stream");
        boolean picturesTooEarly =
                stream.has("msg_item") && !stream.path("finish").asBoolean();
        boolean tooMany = stream.path("msg_item").size() > 10;
        boolean badCard = message.has("template_card") && !isGood(message.path("template_card"), tasksSoFar);
        boolean unnamed =
                kind.startsWith("stream") && stream.path("id").asString("").isEmpty();
        return picturesTooEarly || tooMany || badCard || unnamed ? FORM : 0;
    }

    private static boolean isGood(JsonNode card, Set<String> tasksSoFar) {
        String task = card.path("task_id").asString("");
        Set<String> keys = new HashSet<>();
        boolean goodButtons = true;
        for (JsonNode button : card.path("button_list")) {
            String key = button.path("key").asString("");
            int length = key.getBytes(StandardCharsets.UTF_8).length;
            goodButtons &= keys.add(key) && length > 0 && length <= 1024;
            goodButtons &= !button.path("text").asString("").isEmpty();
        }
        return goodButtons
                && card.path("card_type").asString("").equals("button_interaction")
                && card.path("button_list").size() <= 6
                && !card.path("button_list").isEmpty()
                && task.matches("[0-9A-Za-z_@-]{1,128}")
                && !tasksSoFar.contains(task);
    }
}
