package io.miaohui.connectors.wecom;

import io.miaohui.connectors.AccountHealth;
import io.miaohui.connectors.Allowance;
import io.miaohui.connectors.Channel;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.Delivery;
import io.miaohui.connectors.Delivery.Delivered;
import io.miaohui.connectors.Delivery.Refused;
import io.miaohui.connectors.Delivery.TryLater;
import io.miaohui.connectors.Reply;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import me.chanjar.weixin.common.error.WxErrorException;
import org.jspecify.annotations.Nullable;

/**
 * Writes to outside customers through a 微信客服 account.
 *
 * <p>WeCom takes five messages after each of the customer's, within 48 hours. The count is the outbox's, which knows
 * what all replicas have sent: it asks {@link #allowance}, merges by {@link #merge} what would be too much, and holds
 * the rest until the customer writes again. A message's {@code msgid} is the outbox's key, so a repeat is told.
 *
 * <p>Who has come in but not written gets one message, within 20 seconds, by the code that came with them.
 */
final class KfChannel implements Channel {

    static final String NAME = "wecom-kf";

    private static final Allowance WINDOW = new Allowance(KfForm.MAX_MESSAGES, Duration.ofHours(48));

    private static final int MEDIA_GONE = 40007;

    /** The page on {@code msgid} promises an error and names no code, so its words have to do. */
    private static final Pattern REPEATED =
            Pattern.compile("msgid.*(repeat|duplicat|exist|uniq)|(repeat|duplicat).*msgid", Pattern.CASE_INSENSITIVE);

    private final Map<String, KfApp> apps;
    private final Clock clock;

    KfChannel(Map<String, KfApp> apps, Clock clock) {
        this.apps = Map.copyOf(apps);
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Reply> fit(ConversationRef to, Reply reply) {
        if (reply.equals(Reply.HAND_OVER)) {
            return List.of(reply);
        }
        return code(to) == null ? KfForm.fit(reply) : KfForm.fitOne(reply);
    }

    @Override
    public Optional<Reply> merge(Reply first, Reply next) {
        return KfForm.merge(first, next);
    }

    @Override
    public Allowance allowance(ConversationRef to) {
        return code(to) == null ? WINDOW : Allowance.UNLIMITED;
    }

    @Override
    public Delivery send(ConversationRef to, Reply reply, String idempotencyKey) {
        KfApp app = apps.get(to.account());
        if (app == null) {
            return new Refused("miaohui.wecom.apps has no " + to.account() + " with kf: true any more");
        }
        try {
            if (reply.equals(Reply.HAND_OVER)) {
                KfHandOver.of(app, KfAddress.of(to));
                return new Delivered(null);
            }
            Map<String, Object> message = KfMessage.of(reply, app.media());
            message.put("msgid", idempotencyKey);
            post(app, to, message);
            app.lastCall().worked();
            return new Delivered(idempotencyKey);
        } catch (WxErrorException e) {
            return failed(app, to, reply, idempotencyKey, e);
        } catch (RuntimeException e) {
            return app.lastCall().failed(e);
        }
    }

    @Override
    public boolean handsOver(ConversationRef to) {
        KfApp app = apps.get(to.account());
        return app != null && app.transfer() != KfTransfer.NONE;
    }

    private void post(KfApp app, ConversationRef to, Map<String, Object> message) throws WxErrorException {
        String code = code(to);
        if (code != null && welcomed(app, code, message)) {
            return;
        }
        KfAddress address = KfAddress.of(to);
        message.put("touser", address.customer());
        message.put("open_kfid", address.openKfId());
        app.api().send(message);
    }

    /** @return false if the code is no longer good; who has written meanwhile can be reached the usual way */
    private static boolean welcomed(KfApp app, String code, Map<String, Object> message) throws WxErrorException {
        try {
            message.put("code", code);
            app.api().sendOnEvent(message);
            return true;
        } catch (WxErrorException e) {
            if (isRepeat(e) || WecomErrors.isBusy(e)) {
                throw e;
            }
            return false;
        } finally {
            message.remove("code");
        }
    }

    private static Delivery failed(KfApp app, ConversationRef to, Reply reply, String key, WxErrorException failure) {
        int code = WecomErrors.code(failure);
        if (isRepeat(failure)) {
            app.lastCall().worked();
            return new Delivered(key);
        }
        if (code == MEDIA_GONE) {
            reply.media().forEach(app.media()::forget);
            return new TryLater(Duration.ZERO, code + ": WeCom has forgotten the media");
        }
        Delivery delivery = app.lastCall().failed(failure);
        return code == WecomErrors.KF_WINDOW_FULL && KfAddress.hasOnlyCome(to)
                ? new Refused(code + ": the customer has not written, and the time for a welcome is over")
                : delivery;
    }

    private static boolean isRepeat(WxErrorException failure) {
        // The SDK puts words of its own in the place of WeCom's message.
        String said = failure.getError().getJson();
        return said != null && REPEATED.matcher(said).find();
    }

    private @Nullable String code(ConversationRef to) {
        return KfAddress.welcomeCode(to, clock.instant());
    }

    @Override
    public List<AccountHealth> health() {
        return apps.values().stream().map(app -> app.lastCall().health()).toList();
    }
}
