package io.miaohui.connectors.dingtalk;

import io.miaohui.connectors.Content;
import io.miaohui.connectors.ConversationRef.Kind;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The body of a robot message, by its {@code msgtype}. */
final class ContentParser {

    /** White space of any script and the invisible marks that clients put after a mention. */
    private static final String BLANK = "[\\s\\p{Z}\\u200B\\u200C\\u200D\\u2060\\uFEFF]";

    private static final Pattern EDGES = Pattern.compile("^" + BLANK + "+|" + BLANK + "+$");

    /** What is left of mentions that the platform did not cut out; possessive, so that thousands take no stack. */
    private static final Pattern MENTIONS = Pattern.compile("^(?:@[^\\s\\p{Z}]+" + BLANK + "+)++");

    private ContentParser() {}

    static Content parse(JsonNode message, Kind kind) {
        String type = Json.text(message, "msgtype");
        JsonNode content = Json.object(message, "content");
        return switch (type == null ? "" : type) {
            case "text" -> text(Json.object(message, "text").path("content").asString(""), kind);
            case "richText" -> richText(content.path("richText"), kind);
            case "picture" -> picture(content);
            case "audio" ->
                new Content.Voice(stripped(Json.text(content, "recognition")), mediaId(content), duration(content));
            case "video" -> new Content.Attachment(mediaId(content), videoName(Json.text(content, "videoType")));
            case "file" -> new Content.Attachment(mediaId(content), Json.text(content, "fileName"));
            default -> new Content.Unreadable(unknown(type, content));
        };
    }

    private static Content.Text text(String written, Kind kind) {
        String text = strip(written);
        return new Content.Text(
                kind == Kind.GROUP ? strip(MENTIONS.matcher(text).replaceFirst("")) : text);
    }

    /** Its words, or its first picture with its words as the caption. */
    private static Content richText(JsonNode parts, Kind kind) {
        List<String> texts = Json.texts(parts, "text");
        Content.Text words = texts.isEmpty() ? null : text(String.join("", texts), kind);
        for (JsonNode part : parts) {
            if (mediaId(part) != null) {
                return new Content.Picture(mediaId(part), null, words == null ? null : words.text());
            }
        }
        return words == null ? new Content.Unreadable("richText") : words;
    }

    private static Content.Picture picture(JsonNode content) {
        return new Content.Picture(mediaId(content), null);
    }

    private static @Nullable String mediaId(JsonNode content) {
        return Json.text(content, "downloadCode", "pictureDownloadCode");
    }

    /** In milliseconds; documents disagree on whether it is a number, so anything else counts as unknown. */
    private static @Nullable Duration duration(JsonNode content) {
        long millis = content.path("duration").asLong(-1);
        return millis < 0 ? null : Duration.ofMillis(millis);
    }

    private static @Nullable String videoName(@Nullable String type) {
        return type == null ? null : "video." + type;
    }

    private static String unknown(@Nullable String type, JsonNode content) {
        String named = Json.text(content, "unknownMsgType");
        if (named != null) {
            return named;
        }
        return type == null ? "none" : type;
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null ? null : strip(text);
    }

    private static String strip(String text) {
        return EDGES.matcher(text).replaceAll("");
    }
}
