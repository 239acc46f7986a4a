package io.miaohui.connectors.dingtalk.simulator;

import tools.jackson.databind.JsonNode;

/** What people see of a message of the robot's; empty if DingTalk would not take it. */
final class Rendering {

    private Rendering() {}

    /** By the API's {@code msgKey}. */
    static String of(String key, JsonNode param) {
        return switch (key) {
            case "sampleImageMsg" -> wrapped("图片", param, "photoURL");
            case "sampleFile" ->
                param.path("mediaId").asString("").isEmpty()
                                || param.path("fileType").asString("").isEmpty()
                        ? ""
                        : wrapped("文件", param, "fileName");
            default -> words(param);
        };
    }

    /** Markdown, plain text, and action cards of both APIs with their buttons below. */
    static String words(JsonNode content) {
        StringBuilder shown = new StringBuilder(
                content.path("text").asString(content.path("content").asString("")));
        button(shown, content.path("singleTitle"), content.path("singleURL"));
        content.path("btns").forEach(button -> button(shown, button.path("title"), button.path("actionURL")));
        for (int i = 1; i <= 5; i++) {
            button(shown, content.path("actionTitle" + i), content.path("actionURL" + i));
        }
        return shown.toString();
    }

    private static void button(StringBuilder shown, JsonNode title, JsonNode url) {
        if (title.isString() && url.isString()) {
            shown.append("\n\n[")
                    .append(title.asString())
                    .append("](")
                    .append(url.asString())
                    .append(')');
        }
    }

    private static String wrapped(String kind, JsonNode param, String field) {
        String value = param.path(field).asString("");
        return value.isEmpty() ? "" : '[' + kind + ' ' + value + ']';
    }
}
