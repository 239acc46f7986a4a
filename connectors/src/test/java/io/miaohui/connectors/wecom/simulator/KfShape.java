package io.miaohui.connectors.wecom.simulator;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What WeCom checks of a message to a customer, and how a phone shows it. */
final class KfShape {

    private KfShape() {}

    static boolean isRight(JsonNode message) {
        JsonNode content = message.path(message.path("msgtype").asString(""));
        return switch (message.path("msgtype").asString("")) {
            case "text" -> within(content.path("content"), 2048);
            case "msgmenu" ->
                bytes(content.path("head_content")) <= 1024
                        && !content.path("list").isEmpty()
                        && content.path("list").valueStream().allMatch(KfShape::isClick);
            case "image", "file", "video" -> within(content.path("media_id"), 256);
            case "link" -> within(content.path("url"), 2048) && within(content.path("thumb_media_id"), 256);
            default -> false;
        };
    }

    private static boolean isClick(JsonNode item) {
        JsonNode click = item.path("click");
        return item.path("type").asString("").equals("click")
                && within(click.path("id"), 128)
                && within(click.path("content"), 128);
    }

    /** Choices in brackets, and media by their ids. */
    static String shown(JsonNode message) {
        String kind = message.path("msgtype").asString("");
        JsonNode content = message.path(kind);
        return switch (kind) {
            case "text" -> content.path("content").asString("");
            case "msgmenu" -> menu(content);
            case "link" ->
                "[link " + content.path("title").asString("") + ' '
                        + content.path("url").asString("") + ']';
            default -> '[' + kind + ' ' + content.path("media_id").asString("") + ']';
        };
    }

    /** The labels of a menu by their ids. */
    static Map<String, String> choices(JsonNode message) {
        Map<String, String> choices = new LinkedHashMap<>();
        message.path("msgmenu")
                .path("list")
                .forEach(item -> choices.put(
                        item.path("click").path("id").asString(""),
                        item.path("click").path("content").asString("")));
        return choices;
    }

    private static String menu(JsonNode content) {
        StringBuilder shown = new StringBuilder(content.path("head_content").asString(""));
        content.path("list").forEach(item -> shown.append('[')
                .append(item.path("click").path("content").asString(""))
                .append(']'));
        return shown.toString();
    }

    private static boolean within(JsonNode text, int maxBytes) {
        return bytes(text) > 0 && bytes(text) <= maxBytes;
    }

    private static int bytes(JsonNode text) {
        return text.asString("").getBytes(StandardCharsets.UTF_8).length;
    }
}
