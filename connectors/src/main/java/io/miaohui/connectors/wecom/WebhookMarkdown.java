package io.miaohui.connectors.wecom;

import io.miaohui.connectors.Reply;
import io.miaohui.connectors.ReplyText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Replies in the Markdown of WeCom's groups. What {@link #fit} returns is ready to be sent. */
final class WebhookMarkdown {

    /** The most bytes of UTF-8 that one Markdown message of a webhook holds. */
    static final int MAX_BYTES = 4096;

    private WebhookMarkdown() {}

    /** All of a reply as text, media as links. */
    static List<Reply> fit(Reply reply, int maxBytes) {
        return split(render(reply), maxBytes);
    }

    /** The same for a webhook, where people can be called by their ids, and media are sent by themselves. */
    static List<Reply> fitWebhook(Reply reply) {
        String text = render(reply.withMedia(List.of()));
        String called = reply.mentions().stream()
                .map(person -> "<@" + person.id() + ">")
                .collect(Collectors.joining(" "));
        List<Reply> parts = new ArrayList<>();
        if (isV2(text)) {
            // It can call nobody, so that is a message of its own.
            parts.addAll(split(called, MAX_BYTES));
            parts.addAll(split(text, MAX_BYTES));
        } else {
            parts.addAll(split(joined(called, text), MAX_BYTES));
        }
        reply.media().forEach(media -> parts.add(Reply.text("").withMedia(List.of(media))));
        return parts;
    }

    /** Whether a fitted text shows only in the second version, which knows tables and code, and no people. */
    static boolean isV2(String text) {
        return !text.contains("<@") && Structure.needsV2(text);
    }

    /** Two fitted texts in one message; {@code null} where that would be too long, or would cost a table or a call. */
    static @Nullable String merged(String first, String next) {
        String both = first + "\n\n" + next;
        boolean v2 = isV2(first) || isV2(next);
        boolean fits = both.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES;
        return fits && v2 == isV2(both) ? both : null;
    }

    private static List<Reply> split(String text, int maxBytes) {
        return ReplyText.split(text, maxBytes).stream()
                .filter(part -> !part.isEmpty())
                .map(Reply::text)
                .toList();
    }

    private static String render(Reply reply) {
        List<String> blocks = new ArrayList<>();
        blocks.add(dialect(reply.text().strip()));
        blocks.add(dialect(ReplyText.numbered(reply.choices())));
        reply.media().forEach(media -> blocks.add(link(media.title(), media.url())));
        reply.links().forEach(link -> blocks.add(link(link.title(), link.url())));
        blocks.removeIf(String::isBlank);
        return String.join("\n", blocks);
    }

    private static String joined(String called, String text) {
        return called.isEmpty() || text.isEmpty() ? called + text : called + '\n' + text;
    }

    private static String dialect(String markdown) {
        return WecomMarkdown.dialect(markdown);
    }

    static String link(String title, String url) {
        return title.isBlank() ? url : "[" + dialect(title) + "](" + url + ")";
    }
}
