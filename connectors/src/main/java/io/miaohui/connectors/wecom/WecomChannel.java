package io.miaohui.connectors.wecom;

import io.miaohui.connectors.AccountHealth;
import io.miaohui.connectors.Channel;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.Delivery;
import io.miaohui.connectors.Delivery.Delivered;
import io.miaohui.connectors.Delivery.Refused;
import io.miaohui.connectors.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.cp.bean.message.WxCpMessageSendResult;
import me.chanjar.weixin.cp.constant.WxCpApiPathConsts.Message;
import me.chanjar.weixin.cp.constant.WxCpApiPathConsts.TaskCard;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes to members through an app, with {@code message/send}.
 *
 * <p>A send is repeated when its answer was lost, so a text arrives at least once, not exactly once: WeCom takes no key
 * by which it could tell repeats. Its own {@code enable_duplicate_check} stays off, because it compares contents: two
 * questions within half an hour that have the same answer would get one.
 *
 * <p>What is sent shows its buttons as a card; in the response of a callback, which can hold no card, choices are
 * numbered. Where the settings ask for cards, they leave the response to be sent.
 */
final class WecomChannel implements Channel {

    static final String NAME = "wecom";

    private static final Logger log = LoggerFactory.getLogger(WecomChannel.class);

    private final WecomApps apps;
    private final AppMedia media;
    private final CardCodes codes;

    WecomChannel(WecomApps apps, AppMedia media, CardCodes codes) {
        this.apps = apps;
        this.media = media;
        this.codes = codes;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** While sends fail, everything is text, which can still stand in responses. */
    @Override
    public List<Reply> fit(ConversationRef to, Reply reply) {
        WecomApp app = apps.byName(to.account());
        boolean sends = app != null && app.lastCall().isPromising();
        return AppParts.of(reply, isRich(app), sends);
    }

    @Override
    public boolean fitsResponse(ConversationRef to, Reply fitted) {
        boolean betterSent = TemplateCard.holds(fitted) || AppParts.isMarkdown(fitted);
        return fitted.media().isEmpty() && !(isRich(apps.byName(to.account())) && betterSent);
    }

    private static boolean isRich(@Nullable WecomApp app) {
        return app != null && app.settings().cards() && app.lastCall().isPromising();
    }

    @Override
    public Delivery send(ConversationRef to, Reply reply, String idempotencyKey) {
        WecomApp app = apps.byName(to.account());
        if (app == null) {
            return new Refused("miaohui.wecom.apps has no " + to.account() + " any more");
        }
        try {
            return sendRich(app, to, reply, idempotencyKey);
        } catch (WxErrorException | RuntimeException e) {
            return app.lastCall().failed(e);
        }
    }

    /** What WeCom does not take as it is arrives as text: a card whose task id it has seen, media that it has dropped. */
    private Delivery sendRich(WecomApp app, ConversationRef to, Reply reply, String key) throws WxErrorException {
        Optional<Map<String, Object>> card = TemplateCard.of(reply, key);
        Map<String, Object> text = AppMessages.text(AppParts.text(reply));
        Map<String, Object> message = card.isPresent() ? AppMessages.card(card.get()) : message(app, reply, text);
        try {
            WxCpMessageSendResult result = post(app, to, message);
            codes.keep(card.isPresent() ? key : null, result.getResponseCode());
            return result(result, app.lastCall(), card.isPresent() ? key : result.getMsgId());
        } catch (WxErrorException e) {
            if (message.equals(text) || !WecomErrors.isAboutForm(e)) {
                throw e;
            }
            reply.media().forEach(media.of(app)::forget);
            WxCpMessageSendResult result = post(app, to, text);
            return result(result, app.lastCall(), result.getMsgId());
        }
    }

    private Map<String, Object> message(WecomApp app, Reply reply, Map<String, Object> text) throws WxErrorException {
        if (!reply.media().isEmpty()) {
            return AppMessages.media(reply, media.of(app), text);
        }
        return app.settings().cards() && AppParts.isMarkdown(reply) ? AppMessages.markdown(reply.text()) : text;
    }

    private static WxCpMessageSendResult post(WecomApp app, ConversationRef to, Map<String, Object> message)
            throws WxErrorException {
        Map<String, Object> body = new LinkedHashMap<>(message);
        body.put("touser", to.id());
        body.put("agentid", app.settings().appId());
        return WxCpMessageSendResult.fromJson(AppMessages.post(app, Message.MESSAGE_SEND, body));
    }

    /** Cards only: other messages can be recalled, not changed. */
    @Override
    public boolean amend(ConversationRef to, String platformId, Reply reply) {
        WecomApp app = apps.byName(to.account());
        String code = app == null ? null : codes.take(platformId);
        if (app == null || code == null) {
            return false;
        }
        Reply text =
                WecomText.fit(Reply.text(reply.text())).stream().findFirst().orElse(reply);
        Reply shown = text.withChoices(reply.choices()).withActions(reply.actions());
        Map<String, Object> card =
                TemplateCard.of(shown, platformId).orElseGet(() -> TemplateCard.spent(shown, platformId, "已结束"));
        try {
            AppMessages.post(
                    app,
                    TaskCard.UPDATE_TEMPLATE_CARD,
                    Map.of(
                            "userids",
                            List.of(to.id()),
                            "agentid",
                            app.settings().appId(),
                            "response_code",
                            code,
                            "template_card",
                            card));
            return true;
        } catch (WxErrorException | RuntimeException e) {
            log.info("A card stays as it is: {}", WecomErrors.delivery(e));
            return false;
        }
    }

    /** WeCom reports success even where it delivered to nobody, and names the receivers that it left out. */
    private static Delivery result(WxCpMessageSendResult result, LastCall lastCall, String platformId) {
        lastCall.worked();
        if (!result.getInvalidUserList().isEmpty()) {
            return new Refused("invaliduser: the receiver left or is outside the app's visible range (可见范围)");
        }
        if (!result.getUnlicensedUserList().isEmpty()) {
            return new Refused("unlicenseduser: the receiver has no licence for this app (接口许可)");
        }
        return new Delivered(platformId);
    }

    @Override
    public List<AccountHealth> health() {
        return apps.all().stream().map(app -> app.lastCall().health()).toList();
    }
}
