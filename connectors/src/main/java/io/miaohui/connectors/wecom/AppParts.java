package io.miaohui.connectors.wecom;

import io.miaohui.connectors.Reply;
import io.miaohui.connectors.ReplyText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The messages that a reply to a member becomes: its text in parts, the last of them with the choices and the actions, and
 * each of its media by itself. A part's text is final: nothing of it is read as Markdown again, unless it is sent as that.
 */
final class AppParts {

    private AppParts() {}

    /**
     * @param rich whether cards and Markdown are asked for, so that parts may be cut and worded for them
     * @param media whether pictures and files can be sent now; else their links stand in the text
     */
    static List<Reply> of(Reply reply, boolean rich, boolean media) {
        Reply worded = media ? reply.withMedia(List.of()) : reply;
        List<Reply> parts = new ArrayList<>(rich && isMarkdown(worded) ? markdown(worded) : texts(worded, rich));
        if (media) {
            reply.media().forEach(it -> parts.add(Reply.text("").withMedia(List.of(it))));
        }
        return parts;
    }

    /** A part as the text that any client shows. */
    static String text(Reply part) {
        if (!part.media().isEmpty()) {
            return WecomText.of(part);
        }
        return joined(part.text(), numbered(part));
    }

    static String numbered(Reply reply) {
        return ReplyText.numbered(reply.choices());
    }

    /** Whether a reply gains from being shown as Markdown, and can be: not with choices, and in one message. */
    static boolean isMarkdown(Reply reply) {
        return reply.choices().isEmpty()
                && reply.actions().isEmpty()
                && reply.media().isEmpty()
                && Structure.gainsFromAppMarkdown(reply.text())
                && WebhookMarkdown.fit(reply, WecomText.MAX_BYTES).size() == 1;
    }

    private static List<Reply> markdown(Reply reply) {
        return WebhookMarkdown.fit(reply, WecomText.MAX_BYTES);
    }

    private static List<Reply> texts(Reply reply, boolean rich) {
        Reply bare = reply.withChoices(List.of());
        List<Reply> texts = WecomText.fit(bare);
        if (reply.choices().isEmpty() && reply.actions().isEmpty()) {
            return texts;
        }
        Reply buttons = Reply.text("").withChoices(reply.choices()).withActions(reply.actions());
        if (texts.size() <= 1) {
            Reply whole =
                    texts.isEmpty() ? buttons : buttons.withText(texts.get(0).text());
            if (fits(whole) && (!rich || TemplateCard.holds(whole))) {
                return List.of(whole);
            }
        }
        if (rich && TemplateCard.holds(buttons)) {
            List<Reply> parts = new ArrayList<>(texts);
            parts.add(buttons);
            return parts;
        }
        return WecomText.fit(reply.withActions(List.of()));
    }

    private static boolean fits(Reply part) {
        return text(part).getBytes(StandardCharsets.UTF_8).length <= WecomText.MAX_BYTES;
    }

    private static String joined(String text, String list) {
        return text.isEmpty() || list.isEmpty() ? text + list : text + '\n' + list;
    }
}
