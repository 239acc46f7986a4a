package io.miaohui.connectors.wecom;

import io.miaohui.connectors.Reply;
import io.miaohui.connectors.ReplyText;
import java.util.ArrayList;
import java.util.List;

/** Replies in the Markdown of WeCom's group webhooks. What {@link #fit} returns is ready to be sent. */
final class WebhookMarkdown {

    /** The most bytes of UTF-8 that one Markdown message holds. */
    static final int MAX_BYTES = 4096;

    private WebhookMarkdown() {}

    static List<Reply> fit(Reply reply) {
        return ReplyText.split(render(reply), MAX_BYTES).stream()
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

    private static String dialect(String markdown) {
        return WecomMarkdown.dialect(markdown);
    }

    private static String link(String title, String url) {
        return title.isBlank() ? url : "[" + dialect(title) + "](" + url + ")";
    }
}
