package io.miaohui.connectors.wecom;

import io.miaohui.connectors.AccountHealth;
import io.miaohui.connectors.Channel;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.Delivery;
import io.miaohui.connectors.Delivery.Delivered;
import io.miaohui.connectors.Delivery.Refused;
import io.miaohui.connectors.Pace;
import io.miaohui.connectors.Reply;
import io.miaohui.connectors.wecom.WecomMedia.UnusableMedia;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.cp.constant.WxCpApiPathConsts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes into a WeCom group through its webhook (消息推送, once 群机器人), one way only. The conversation's account and
 * id are both the desk's name; the webhook's key stays in the settings.
 */
final class WecomWebhookChannel implements Channel {

    static final String NAME = "wecom-webhook";

    private static final Logger log = LoggerFactory.getLogger(WecomWebhookChannel.class);

    private static final Pace PACE = new Pace(20, Duration.ofMinutes(1));

    private final WecomApi api;
    private final WebhookMedia media;
    private final Map<String, String> keys;
    private final Map<String, LastCall> lastCalls;

    /** The keys by desk. */
    WecomWebhookChannel(WecomApi api, WebhookMedia media, Map<String, String> keys) {
        this.api = api;
        this.media = media;
        this.keys = keys;
        this.lastCalls =
                keys.keySet().stream().collect(Collectors.toUnmodifiableMap(Function.identity(), LastCall::new));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Reply> fit(ConversationRef to, Reply reply) {
        return WebhookMarkdown.fitWebhook(reply);
    }

    @Override
    public Delivery send(ConversationRef to, Reply reply, String idempotencyKey) {
        String key = keys.get(to.account());
        LastCall lastCall = lastCalls.get(to.account());
        if (key == null || lastCall == null) {
            return new Refused("miaohui.desks has no wecom-webhook " + to.account() + " any more");
        }
        try {
            api.postWithoutToken(
                    api.getWxCpConfigStorage().getApiUrl(WxCpApiPathConsts.WEBHOOK_SEND) + key,
                    AppMessages.json(message(reply, key)));
            lastCall.worked();
            return new Delivered(null);
        } catch (WxErrorException | RuntimeException e) {
            return lastCall.failed(e);
        }
    }

    private Map<String, Object> message(Reply reply, String key) throws WxErrorException {
        if (reply.media().isEmpty()) {
            return text(reply.text());
        }
        Reply.Media first = reply.media().get(0);
        try {
            return media.message(first, key);
        } catch (UnusableMedia e) {
            log.info("A {} goes out as its link: {}", first.kind(), e.getMessage());
            return text(WebhookMarkdown.link(first.title(), first.url()));
        }
    }

    private static Map<String, Object> text(String markdown) {
        String kind = WebhookMarkdown.isV2(markdown) ? "markdown_v2" : "markdown";
        return AppMessages.body(kind, Map.of("content", markdown));
    }

    @Override
    public Optional<Reply> merge(Reply first, Reply next) {
        boolean texts = first.media().isEmpty() && next.media().isEmpty();
        return texts
                ? Optional.ofNullable(WebhookMarkdown.merged(first.text(), next.text()))
                        .map(Reply::text)
                : Optional.empty();
    }

    @Override
    public Pace pace(ConversationRef to) {
        return PACE;
    }

    @Override
    public List<AccountHealth> health() {
        return lastCalls.values().stream().map(LastCall::health).toList();
    }
}
