package io.miaohui.connectors.wecom.bot;

import io.miaohui.connectors.Reply;
import io.miaohui.connectors.ReplyText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is said to WeCom, as the values of its JSON. */
final class BotReplies {

    private final Pictures pictures;

    BotReplies(Pictures pictures) {
        this.pictures = pictures;
    }

    /** A whole answer: text, pictures in it, and a card after it if there are buttons. */
    Map<String, Object> answer(String streamId, Reply reply, String taskId) {
        List<Pictures.Picture> shown = pictures.all(reply.media());
        // One that can't be fetched now is at least a link; then all are, to keep their order.
        String text =
                shown.size() == reply.media().size() ? reply.text() : BotText.withLinks(reply.text(), reply.media());
        Map<String, Object> stream = stream(streamId, true, text);
        if (shown.size() == reply.media().size() && !shown.isEmpty()) {
            stream.put("msg_item", shown.stream().map(BotReplies::item).toList());
        }
        return withCard(stream, BotCard.of(reply, taskId));
    }

    /** A word that the answer is on its way; WeCom comes back for it. */
    Map<String, Object> wait(String streamId, String text) {
        return Map.of("msgtype", "stream", "stream", stream(streamId, false, text));
    }

    /** The end of a stream that has nothing to show. */
    Map<String, Object> end(String streamId, String text) {
        return Map.of("msgtype", "stream", "stream", stream(streamId, true, text));
    }

    /** What greets somebody who opens the chat; the only place where WeCom takes plain text. */
    static Map<String, Object> welcome(Reply reply) {
        return Map.of("msgtype", "text", "text", Map.of("content", ReplyText.plain(reply.text())));
    }

    /** A message by itself. */
    static Map<String, Object> message(Reply reply, String id) {
        Map<String, Object> markdown = new LinkedHashMap<>();
        markdown.put("content", BotText.withLinks(reply.text(), reply.media()));
        markdown.put("feedback", Map.of("id", id));
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("msgtype", "markdown");
        message.put("markdown", markdown);
        return message;
    }

    static Map<String, Object> card(Map<String, Object> card) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("msgtype", "template_card");
        message.put("template_card", card);
        return message;
    }

    private static Map<String, Object> stream(String id, boolean finished, String text) {
        Map<String, Object> stream = new LinkedHashMap<>();
        stream.put("id", id);
        stream.put("finish", finished);
        stream.put("content", text);
        stream.put("feedback", Map.of("id", id));
        return stream;
    }

    private static Map<String, Object> withCard(Map<String, Object> stream, @Nullable Map<String, Object> card) {
        return card == null
                ? Map.of("msgtype", "stream", "stream", stream)
                : Map.of("msgtype", "stream_with_template_card", "stream", stream, "template_card", card);
    }

    private static Map<String, Object> item(Pictures.Picture picture) {
        return Map.of("msgtype", "image", "image", Map.of("base64", picture.base64(), "md5", picture.md5()));
    }
}
