package io.miaohui.connectors.wecom.bot;

import io.miaohui.connectors.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a message holds. A quoted message has the same form. */
final class BotContent {

    private static final int WHITE_SPACE_OF_ALL_KINDS = Pattern.UNICODE_CHARACTER_CLASS;
    private static final Pattern MENTION_AT_START = Pattern.compile("^\\s*@\\S+\\s*", WHITE_SPACE_OF_ALL_KINDS);
    private static final Pattern MENTION_AT_END = Pattern.compile("\\s+@\\S+\\s*$", WHITE_SPACE_OF_ALL_KINDS);

    private BotContent() {}

    static Content read(String kind, JsonNode body, boolean inGroup) {
        return switch (kind) {
            case "text" -> text(words(body), inGroup);
            case "voice" -> voice(words(body));
            case "mixed" -> mixed(body, inGroup);
            case "image" -> new Content.Picture(null, media(body.path("image")));
            case "file" -> new Content.Attachment(media(body.path("file")), null);
            // WeCom gives no names; this one says at least what it is.
            case "video" -> new Content.Attachment(media(body.path("video")), "video.mp4");
            default -> new Content.Unreadable(kind);
        };
    }

    /** All words of a message or of a quoted one: typed, recognised, or between pictures. */
    static String words(JsonNode body) {
        List<String> words = new ArrayList<>();
        words.add(body.path("text").path("content").asString(""));
        words.add(body.path("voice").path("content").asString(""));
        body.path("mixed")
                .path("msg_item")
                .forEach(item -> words.add(item.path("text").path("content").asString("")));
        words.removeIf(String::isBlank);
        return String.join("\n", words).strip();
    }

    private static Content text(String words, boolean inGroup) {
        return new Content.Text(inGroup ? withoutMention(words) : words);
    }

    private static Content voice(String words) {
        return new Content.Voice(words.isEmpty() ? null : words, null, null);
    }

    /** Its words, or its first picture with its words as the caption. */
    private static Content mixed(JsonNode body, boolean inGroup) {
        String words = words(body);
        String caption = inGroup ? withoutMention(words) : words;
        for (JsonNode item : body.path("mixed").path("msg_item")) {
            if (item.has("image")) {
                return new Content.Picture(null, media(item.path("image")), caption.isEmpty() ? null : caption);
            }
        }
        return words.isEmpty() ? new Content.Unreadable("mixed") : text(words, inGroup);
    }

    /**
     * In a group the bot is always mentioned, under a name that it is not told. It stands first in most clients; where it
     * doesn't, the last one is the bot's, and a colleague's may stand before it.
     */
    private static String withoutMention(String words) {
        String rest = MENTION_AT_START.matcher(words).replaceFirst("");
        boolean stoodFirst = !rest.equals(words);
        return (stoodFirst ? rest : MENTION_AT_END.matcher(words).replaceFirst("")).strip();
    }

    /**
     * The address of a picture or a file, good for five minutes. What lies there is encrypted; on a long connection each
     * has a key of its own, which is kept as the fragment: the part of a URL that is never sent.
     */
    private static @Nullable String media(JsonNode media) {
        String url = media.path("url").asString("");
        String key = media.path("aeskey").asString("");
        if (url.isEmpty()) {
            return null;
        }
        return key.isEmpty() ? url : url + "#aeskey=" + key;
    }
}
