package io.miaohui.connectors.wecom;

import io.miaohui.connectors.Reply;
import io.miaohui.connectors.wecom.WecomMedia.UnusableMedia;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import me.chanjar.weixin.common.error.WxErrorException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One fitted reply as the JSON of {@code kf/send_msg}. */
final class KfMessage {

    private static final Logger log = LoggerFactory.getLogger(KfMessage.class);

    private KfMessage() {}

    /** Media that can't be sent shows as its link: the words of an answer are worth more than its picture. */
    static Map<String, Object> of(Reply reply, WecomMedia media) throws WxErrorException {
        if (!reply.choices().isEmpty()) {
            return message("msgmenu", menu(reply));
        }
        if (reply.media().isEmpty()) {
            return text(reply);
        }
        try {
            String mediaId = media.id(reply.media().get(0));
            return reply.links().isEmpty()
                    ? message(WecomMedia.type(reply.media().get(0).kind()), Map.of("media_id", mediaId))
                    : message("link", link(reply.links().get(0), mediaId));
        } catch (UnusableMedia e) {
            log.warn("A customer of 微信客服 gets a link instead of media: {}", e.getMessage());
            return text(reply.links().isEmpty() ? reply : new Reply("", List.of(), List.of(), reply.links()));
        }
    }

    private static Map<String, Object> text(Reply reply) {
        return message("text", Map.of("content", WecomText.of(reply)));
    }

    private static Map<String, Object> menu(Reply reply) {
        List<Map<String, Object>> list = reply.choices().stream()
                .map(choice -> Map.<String, Object>of(
                        "type", "click", "click", Map.of("id", choice.value(), "content", choice.label())))
                .toList();
        return reply.text().isEmpty() ? Map.of("list", list) : Map.of("head_content", reply.text(), "list", list);
    }

    private static Map<String, Object> link(Reply.Link link, String thumb) {
        String title = link.title().isBlank() ? link.url() : link.title();
        return Map.of("title", title, "url", link.url(), "thumb_media_id", thumb);
    }

    private static Map<String, Object> message(String kind, Map<String, Object> content) {
        Map<String, Object> message = new HashMap<>();
        message.put("msgtype", kind);
        message.put(kind, content);
        return message;
    }
}
