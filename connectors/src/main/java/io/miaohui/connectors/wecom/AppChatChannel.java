package io.miaohui.connectors.wecom;

import io.miaohui.connectors.AccountHealth;
import io.miaohui.connectors.Channel;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.Delivery;
import io.miaohui.connectors.Delivery.Delivered;
import io.miaohui.connectors.Delivery.Refused;
import io.miaohui.connectors.Reply;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.cp.constant.WxCpApiPathConsts.Chat;

/**
 * Writes into a group chat that an app made ({@code appchat/create}), one way only: WeCom delivers nothing that is said
 * there. The conversation's account is the app, its id the chat's.
 */
final class AppChatChannel implements Channel {

    static final String NAME = "wecom-appchat";

    private final WecomApps apps;
    private final AppMedia media;
    private final Map<String, LastCall> lastCalls;

    /** @param users the apps with which desks are reached; those that are not configured are left out */
    AppChatChannel(WecomApps apps, AppMedia media, Set<String> users) {
        this.apps = apps;
        this.media = media;
        this.lastCalls = users.stream()
                .filter(app -> apps.byName(app) != null)
                .collect(Collectors.toUnmodifiableMap(app -> app, LastCall::new));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Reply> fit(ConversationRef to, Reply reply) {
        List<Reply> parts =
                new ArrayList<>(WebhookMarkdown.fit(named(reply).withMedia(List.of()), WecomText.MAX_BYTES));
        reply.media().forEach(it -> parts.add(Reply.text("").withMedia(List.of(it))));
        return parts;
    }

    /** WeCom calls nobody in such a chat, so those whom a reply is for are named in its words. */
    private static Reply named(Reply reply) {
        String names = reply.mentions().stream()
                .map(person -> "@" + person.displayName())
                .collect(Collectors.joining(" "));
        return names.isEmpty() ? reply : reply.withText(names + '\n' + reply.text());
    }

    @Override
    public Delivery send(ConversationRef to, Reply reply, String idempotencyKey) {
        WecomApp app = apps.byName(to.account());
        LastCall lastCall = lastCalls.get(to.account());
        if (app == null || lastCall == null) {
            return new Refused("miaohui.desks has no wecom-appchat of the app " + to.account() + " any more");
        }
        try {
            post(app, to, reply);
            lastCall.worked();
            return new Delivered(null);
        } catch (WxErrorException | RuntimeException e) {
            return lastCall.failed(e);
        }
    }

    private void post(WecomApp app, ConversationRef to, Reply reply) throws WxErrorException {
        if (reply.media().isEmpty()) {
            post(app, to, AppMessages.markdown(reply.text()));
            return;
        }
        Map<String, Object> link = AppMessages.text(WecomText.of(reply));
        Map<String, Object> message = AppMessages.media(reply, media.of(app), link);
        try {
            post(app, to, message);
        } catch (WxErrorException e) {
            if (message.equals(link) || !WecomErrors.isAboutForm(e)) {
                throw e;
            }
            reply.media().forEach(media.of(app)::forget);
            post(app, to, link);
        }
    }

    private static void post(WecomApp app, ConversationRef to, Map<String, Object> message) throws WxErrorException {
        Map<String, Object> body = new LinkedHashMap<>(message);
        body.put("chatid", to.id());
        AppMessages.post(app, Chat.APPCHAT_SEND, body);
    }

    @Override
    public List<AccountHealth> health() {
        Collection<LastCall> calls = lastCalls.values();
        return calls.stream().map(LastCall::health).toList();
    }
}
