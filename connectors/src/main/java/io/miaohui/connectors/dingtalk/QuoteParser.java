package io.miaohui.connectors.dingtalk;

import io.miaohui.connectors.Quote;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The message that the sender quoted. No official document has these fields; clients differ in which they fill, so every
 * shape that was seen is read and each part may be missing.
 */
final class QuoteParser {

    private QuoteParser() {}

    static @Nullable Quote parse(JsonNode message) {
        JsonNode replied = replied(message);
        String platformId = Json.text(message, "originalProcessQueryKey");
        String messageId = Json.text(message, "originalMsgId");
        String text = text(replied.path("content"));
        Quote quote = new Quote(platformId, messageId == null ? Json.text(replied, "msgId") : messageId, text);
        return quote.platformId() == null && quote.messageId() == null && text == null ? null : quote;
    }

    /** Below {@code text} or {@code content}, by the type of the answering message. */
    private static JsonNode replied(JsonNode message) {
        JsonNode inText = Json.object(Json.object(message, "text"), "repliedMsg");
        return inText.isObject() ? inText : Json.object(Json.object(message, "content"), "repliedMsg");
    }

    /** An object, the same as a string of JSON, or the bare words. */
    private static @Nullable String text(JsonNode content) {
        JsonNode parsed = content.isString() ? Json.object(content.stringValue()) : content;
        return parsed.isObject() ? inObject(parsed) : bare(content);
    }

    private static @Nullable String bare(JsonNode content) {
        return content.isString() && !content.stringValue().isBlank() ? content.stringValue() : null;
    }

    private static @Nullable String inObject(JsonNode content) {
        String plain = Json.text(content, "text", "content", "summary", "title", "recognition", "fileName");
        if (plain != null) {
            return plain;
        }
        for (String nested : List.of("text", "content")) {
            String inner = content.path(nested).isObject() ? inObject(content.path(nested)) : null;
            if (inner != null) {
                return inner;
            }
        }
        List<String> parts = new ArrayList<>(Json.texts(content.path("richText"), "text"));
        collect(Json.object(content, "cardContent"), parts);
        return parts.isEmpty() ? null : String.join("\n", parts);
    }

    /** All words of a card's tree, whatever its nodes are called. */
    private static void collect(JsonNode tree, List<String> parts) {
        if (tree.isString() && !tree.stringValue().isBlank()) {
            parts.add(tree.stringValue());
        }
        tree.forEach(child -> collect(child, parts));
    }
}
