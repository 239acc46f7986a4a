package io.miaohui.connectors.wecom;

import io.miaohui.connectors.AccountHealth;
import io.miaohui.connectors.Channel;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.Delivery;
import io.miaohui.connectors.Delivery.Delivered;
import io.miaohui.connectors.Delivery.Refused;
import io.miaohui.connectors.Pace;
import io.miaohui.connectors.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.cp.constant.WxCpApiPathConsts;

/**
 * Writes into a WeCom group through its webhook (消息推送, once 群机器人), one way only. The conversation's account and
 * id are both the desk's name; the webhook's key stays in the settings.
 */
final class WecomWebhookChannel implements Channel {

    static final String NAME = "wecom-webhook";

    private static final Pace PACE = new Pace(20, Duration.ofMinutes(1));

    private final WecomApi api;
    private final Map<String, String> keys;
    private final Map<String, LastCall> lastCalls;

    /** The keys by desk. */
    WecomWebhookChannel(WecomApi api, Map<String, String> keys) {
        this.api = api;
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
        return WebhookMarkdown.fit(reply);
    }

    @Override
    public Delivery send(ConversationRef to, Reply reply, String idempotencyKey) {
        String key = keys.get(to.account());
        LastCall lastCall = lastCalls.get(to.account());
        if (key == null || lastCall == null) {
            return new Refused("miaohui.desks has no wecom-webhook " + to.account() + " any more");
        }
        String url = api.getWxCpConfigStorage().getApiUrl(WxCpApiPathConsts.WEBHOOK_SEND) + key;
        try {
            api.getGroupRobotService().sendMarkdown(url, reply.text());
            lastCall.worked();
            return new Delivered(null);
        } catch (WxErrorException | RuntimeException e) {
            return lastCall.failed(e);
        }
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
