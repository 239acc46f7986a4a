package io.miaohui.connectors.wecom;

import io.miaohui.connectors.Reply;
import io.miaohui.connectors.ReplyText;
import java.util.ArrayList;
import java.util.List;

/**
 * Replies as the plain text that every WeCom client shows, the plugin inside WeChat among them (it hides Markdown). What
 * {@link #fit} returns is ready to be sent: its text is final, and it has no choices, media or links any more.
 */
final class WecomText {

    /** The most bytes of UTF-8 that a text message holds; WeCom cuts the rest off, wherever that is. */
    static final int MAX_BYTES = 2048;

    private WecomText() {}

    static List<Reply> fit(Reply reply) {
        return ReplyText.split(render(reply), MAX_BYTES).stream()
                .filter(part -> !part.isEmpty())
                .map(Reply::text)
                .toList();
    }

    /** The text of a fitted reply; of any other, its first part. */
    static String of(Reply reply) {
        boolean fitted = reply.choices().isEmpty()
                && reply.media().isEmpty()
                && reply.links().isEmpty();
        List<String> parts = ReplyText.split(fitted ? reply.text() : render(reply), MAX_BYTES);
        return parts.get(0);
    }

    private static String render(Reply reply) {
        List<String> blocks = new ArrayList<>();
        blocks.add(ReplyText.plain(reply.text()));
        blocks.add(ReplyText.numbered(reply.choices()));
        reply.media().forEach(media -> blocks.add(line(label(media.kind()), media.url())));
        reply.links().forEach(link -> blocks.add(line(link.title(), link.url())));
        blocks.removeIf(String::isBlank);
        return String.join("\n", blocks);
    }

    /** The kind, not the title: where a link follows, it mostly has the same one. */
    private static String label(Reply.Media.Kind kind) {
        return switch (kind) {
            case IMAGE -> "图片";
            case FILE -> "文件";
            case VIDEO -> "视频";
        };
    }

    private static String line(String title, String url) {
        return title.isBlank() ? url : title + "：" + url;
    }
}
