package io.miaohui.connectors.wecom;

import io.miaohui.connectors.Reply;
import io.miaohui.connectors.Reply.Media;
import io.miaohui.connectors.wecom.WecomMedia.UnusableMedia;
import java.util.Map;
import me.chanjar.weixin.common.error.WxErrorException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** The bodies of WeCom's sends, by what has to be shown. */
final class AppMessages {

    private static final Logger log = LoggerFactory.getLogger(AppMessages.class);
    private static final JsonMapper JSON = new JsonMapper();

    private AppMessages() {}

    static Map<String, Object> text(String text) {
        return body("text", Map.of("content", text));
    }

    static Map<String, Object> markdown(String markdown) {
        return body("markdown", Map.of("content", markdown));
    }

    static Map<String, Object> card(Map<String, Object> card) {
        return body("template_card", card);
    }

    /**
     * A picture, a file or a video; {@code instead} if it can't be had or WeCom does not want it.
     *
     * @throws WxErrorException if WeCom could not take it now
     */
    static Map<String, Object> media(Reply part, WecomMedia media, Map<String, Object> instead)
            throws WxErrorException {
        Media first = part.media().get(0);
        try {
            return body(WecomMedia.type(first.kind()), Map.of("media_id", media.id(first)));
        } catch (UnusableMedia e) {
            log.info("A {} goes out as its link: {}", first.kind(), e.getMessage());
            return instead;
        }
    }

    /** Calls one of the app's APIs and gives its answer. */
    static String post(WecomApp app, String path, Map<String, Object> body) throws WxErrorException {
        return app.api().post(app.api().getWxCpConfigStorage().getApiUrl(path), json(body));
    }

    static String json(Map<String, Object> body) {
        return JSON.writeValueAsString(body);
    }

    static Map<String, Object> body(String kind, Map<String, Object> content) {
        return Map.of("msgtype", kind, kind, content);
    }
}
