package io.miaohui.connectors.web;

import io.miaohui.connectors.Reply;
import io.miaohui.connectors.ReplyText;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A reply as the JSON interface shows it.
 *
 * @param text Markdown, as it was written
 * @param html the same, of which nothing can run
 */
record ReplyView(String text, String html, List<Reply.Choice> choices, List<MediaView> media, List<Reply.Link> links) {

    /** A path on this server, or an address that a browser opens without running it. */
    private static final Pattern HARMLESS = Pattern.compile("(?i)(https?://|mailto:|tel:|/(?!/)).*");

    /** @param kind {@code image}, {@code file} or {@code video} */
    record MediaView(String kind, String url, String title) {}

    static ReplyView of(Reply reply) {
        List<MediaView> media = reply.media().stream()
                .filter(item -> isHarmless(item.url()))
                .map(item -> new MediaView(item.kind().name().toLowerCase(Locale.ROOT), item.url(), item.title()))
                .toList();
        List<Reply.Link> links =
                reply.links().stream().filter(link -> isHarmless(link.url())).toList();
        return new ReplyView(reply.text(), ReplyText.html(reply.text()), reply.choices(), media, links);
    }

    private static boolean isHarmless(String url) {
        return HARMLESS.matcher(url).matches();
    }
}
