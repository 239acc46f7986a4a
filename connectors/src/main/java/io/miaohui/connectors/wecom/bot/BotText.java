package io.miaohui.connectors.wecom.bot;

import io.miaohui.connectors.Reply;
import io.miaohui.connectors.Reply.Media;
import io.miaohui.connectors.ReplyText;
import io.miaohui.connectors.wecom.WecomMarkdown;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Replies in the bots' Markdown. A fitted reply's text is final. Pictures stay with it, because not every way can show
 * them, and so do choices and actions, which may become buttons; the choices stand in the text all the same, for a button
 * holds ten characters.
 */
final class BotText {

    /** The most bytes of UTF-8 that one message holds. */
    static final int MAX_BYTES = 20480;

    private static final int MAX_PICTURES = 10;

    private BotText() {}

    static List<Reply> fit(Reply reply) {
        List<Media> pictures = reply.media().stream()
                .filter(media -> media.kind() == Media.Kind.IMAGE)
                .limit(MAX_PICTURES)
                .toList();
        String text = render(reply, pictures);
        boolean says =
                !text.isEmpty() || !pictures.isEmpty() || !reply.actions().isEmpty();
        return says ? split(reply, text, pictures) : List.of();
    }

    private static List<Reply> split(Reply reply, String text, List<Media> pictures) {
        int links = bytes(withLinks("", pictures));
        List<Reply> parts = new ArrayList<>();
        // Longer links than that are no pictures' addresses; the platform refuses such a message, and we say so.
        for (String part : ReplyText.split(text, Math.max(MAX_BYTES - links - 1, MAX_BYTES / 2))) {
            parts.add(Reply.text(part));
        }
        Reply last = parts.remove(parts.size() - 1);
        parts.add(new Reply(last.text(), reply.choices(), pictures, List.of(), reply.actions()));
        return List.copyOf(parts);
    }

    /** The text of a fitted reply with its pictures as links. */
    static String withLinks(String text, List<Media> pictures) {
        List<String> blocks = new ArrayList<>();
        blocks.add(text);
        pictures.forEach(
                picture -> blocks.add(link(picture.title().isBlank() ? "图片" : picture.title(), picture.url())));
        blocks.removeIf(String::isBlank);
        return String.join("\n", blocks);
    }

    private static String render(Reply reply, List<Media> pictures) {
        List<String> blocks = new ArrayList<>();
        blocks.add(WecomMarkdown.dialect(reply.text().strip()));
        blocks.add(WecomMarkdown.dialect(ReplyText.numbered(reply.choices())));
        reply.media().stream()
                .filter(media -> !pictures.contains(media))
                .forEach(media -> blocks.add(link(media.title(), media.url())));
        reply.links().forEach(link -> blocks.add(link(link.title(), link.url())));
        blocks.removeIf(String::isBlank);
        return String.join("\n\n", blocks);
    }

    private static String link(String title, String url) {
        return title.isBlank() ? url : "[" + WecomMarkdown.dialect(title) + "](" + url + ")";
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
