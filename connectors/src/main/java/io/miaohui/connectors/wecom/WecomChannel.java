package io.miaohui.connectors.wecom;

import io.miaohui.connectors.AccountHealth;
import io.miaohui.connectors.Channel;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.Delivery;
import io.miaohui.connectors.Delivery.Delivered;
import io.miaohui.connectors.Delivery.Refused;
import io.miaohui.connectors.Reply;
import java.util.List;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.cp.bean.message.WxCpMessage;
import me.chanjar.weixin.cp.bean.message.WxCpMessageSendResult;

/**
 * Writes to members through an app, with {@code message/send}.
 *
 * <p>A send is repeated when its answer was lost, so a text arrives at least once, not exactly once: WeCom takes no key
 * by which it could tell repeats. Its own {@code enable_duplicate_check} stays off, because it compares contents: two
 * questions within half an hour that have the same answer would get one.
 */
final class WecomChannel implements Channel {

    static final String NAME = "wecom";

    private final WecomApps apps;

    WecomChannel(WecomApps apps) {
        this.apps = apps;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Reply> fit(ConversationRef to, Reply reply) {
        return WecomText.fit(reply);
    }

    @Override
    public Delivery send(ConversationRef to, Reply reply, String idempotencyKey) {
        WecomApp app = apps.byName(to.account());
        if (app == null) {
            return new Refused("miaohui.wecom.apps has no " + to.account() + " any more");
        }
        WxCpMessage message = WxCpMessage.TEXT()
                .agentId(app.settings().appId())
                .toUser(to.id())
                .content(WecomText.of(reply))
                .build();
        try {
            return result(app.api().getMessageService().send(message), app.lastCall());
        } catch (WxErrorException | RuntimeException e) {
            return app.lastCall().failed(e);
        }
    }

    /** WeCom reports success even where it delivered to nobody, and names the receivers that it left out. */
    private static Delivery result(WxCpMessageSendResult result, LastCall lastCall) {
        lastCall.worked();
        if (!result.getInvalidUserList().isEmpty()) {
            return new Refused("invaliduser: the receiver left or is outside the app's visible range (可见范围)");
        }
        if (!result.getUnlicensedUserList().isEmpty()) {
            return new Refused("unlicenseduser: the receiver has no licence for this app (接口许可)");
        }
        return new Delivered(result.getMsgId());
    }

    @Override
    public List<AccountHealth> health() {
        return apps.all().stream().map(app -> app.lastCall().health()).toList();
    }
}
