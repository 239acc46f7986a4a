package io.miaohui.connectors.wecom.simulator;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.json.JsonMapper;

/**
 * A corporation on a WeCom of our own, with one app. It listens from the start; {@link #connect} tells it where the
 * server's callback is. Safe for use by many threads.
 */
public final class WecomSimulator implements AutoCloseable {

    private static final int MAX_TEXT = 2048;

    private final SimulatedApp app;
    private final Faults faults = new Faults();
    private final Screens screens = new Screens();
    private final Tokens tokens = new Tokens();
    private final SentFiles sentFiles = new SentFiles();
    private final WebhookApi webhooks = new WebhookApi(screens);
    private final AtomicLong ids = new AtomicLong(ThreadLocalRandom.current().nextLong(1L << 61));
    private final JsonMapper json = new JsonMapper();
    private final ApiServer api = new ApiServer(faults);
    private final AppApi sends;
    private final KfSimulator kf = new KfSimulator(this::signal, faults, screens);
    private final CallbackClient callbacks;
    private volatile URI callback;

    public WecomSimulator() {
        this(SimulatedApp.sample(), Duration.ofSeconds(5), Duration.ofSeconds(5));
    }

    /**
     * @param patience how long a callback may take
     * @param pause between two tries
     */
    public WecomSimulator(SimulatedApp app, Duration patience, Duration pause) {
        this.app = app;
        this.callbacks = new CallbackClient(app, faults, patience, pause);
        api.serve("/cgi-bin/gettoken", (query, body) -> tokens.give(app, query));
        sends = new AppApi(app.agentId(), faults, screens);
        serve("agent/get", sends::agent);
        serve("message/send", sends::send);
        serve("message/update_template_card", sends::update);
        serve("media/upload", sends::upload);
        serve("media/get", (query, body) -> sentFiles.get(query));
        serve("appchat/send", sends::chat);
        api.serve("/cgi-bin/webhook/send", webhooks::send);
        api.serve("/cgi-bin/webhook/upload_media", webhooks::upload);
        new KfEndpoints(kf, this::checkToken).serve(api);
    }

    public SimulatedApp app() {
        return app;
    }

    public Faults faults() {
        return faults;
    }

    public Screens screens() {
        return screens;
    }

    /** The 微信客服 accounts of the app. */
    public KfSimulator kf() {
        return kf;
    }

    /** The settings of a server that serves this app under that name. */
    public Map<String, String> settings(String name) {
        return app.settings(name, api.address());
    }

    /** Where the app's callbacks go; false if the server fails the check of a new URL. */
    public boolean connect(URI callbackUrl) {
        callback = callbackUrl;
        return callbacks.verify(callbackUrl);
    }

    /** A group chat with a webhook of that key. */
    public void addGroup(String key) {
        webhooks.groups().add(key);
    }

    /** A group chat that the app made. */
    public void addChat(String chatId) {
        sends.chats().add(chatId);
    }

    /** The cards with buttons on a member's phone. */
    public List<PhoneCard> cards(String user) {
        return sends.cards().of(user);
    }

    /** WeCom forgets the media that were uploaded. */
    public void dropMedia() {
        sends.uploads().drop();
    }

    /** How many media were uploaded to the app. */
    public int uploads() {
        return sends.uploads().count();
    }

    /** The member is no longer in the app's visible range. */
    public void leave(String user) {
        sends.left().add(user);
    }

    /** The tokens given out so far are no longer valid. */
    public void expireTokens() {
        tokens.expireAll();
    }

    /** How many tokens were given out. */
    public int tokensIssued() {
        return tokens.issued();
    }

    /** Ends all faults and clears what was shown. */
    public void reset() {
        faults.clear();
        screens.clear();
        webhooks.clear();
        sends.clear();
        kf.clear();
    }

    /** A member writes to the app; returns when WeCom is done with delivering it. */
    public Exchange say(String user, String text) {
        return say(user, text, ids.incrementAndGet());
    }

    /** The same under a message id of one's own. */
    public Exchange say(String user, String text, long messageId) {
        screens.show(new PhoneLine(user, true, text));
        return deliver(user, "text", Map.of("Content", text, "MsgId", Long.toString(messageId)));
    }

    /** A member sends another kind of message, such as {@code image}, with the fields of that kind. */
    public Exchange send(String user, String kind, Map<String, String> fields) {
        screens.show(new PhoneLine(user, true, '[' + kind + ']'));
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.putIfAbsent("MsgId", Long.toString(ids.incrementAndGet()));
        return deliver(user, kind, all);
    }

    /** What somebody sends lies on WeCom's side; its media id. */
    public String keep(byte[] file) {
        return sentFiles.keep(file);
    }

    /** A member sends a file. */
    public Exchange sendFile(String user, String name, byte[] bytes) {
        return send(user, "file", Map.of("MediaId", keep(bytes), "FileName", name));
    }

    /** Something happens at a member's phone, such as {@code enter_agent}. */
    public Exchange event(String user, String event, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("Event", event);
        return deliver(user, "event", all);
    }

    /** A member presses a button of a card. */
    public Exchange press(String user, String taskId, String key) {
        PhoneCard card = sends.cards().pressable(user, taskId, key);
        screens.show(new PhoneLine(user, true, '[' + card.buttons().get(key) + ']'));
        return event(
                user,
                "template_card_event",
                Map.of(
                        "EventKey",
                        key,
                        "TaskId",
                        taskId,
                        "CardType",
                        "button_interaction",
                        "ResponseCode",
                        sends.cards().newCode(taskId)));
    }

    private Exchange signal(String openKfId, String token) {
        Map<String, String> signal = new LinkedHashMap<>();
        signal.put("ToUserName", app.corpId());
        signal.put("CreateTime", Long.toString(Instant.now().getEpochSecond()));
        signal.put("MsgType", "event");
        signal.put("Event", "kf_msg_or_event");
        signal.put("Token", token);
        signal.put("OpenKfId", openKfId);
        return callbacks.deliver(callback, PlainXml.write(signal));
    }

    /** An API that needs a token. */
    private void serve(String name, ApiServer.Endpoint endpoint) {
        api.serve("/cgi-bin/" + name, (query, body) -> {
            int rejected = checkToken(query);
            return rejected == 0
                    ? endpoint.answer(query, body)
                    : ApiServer.error(rejected, "access_token is not valid");
        });
    }

    private Exchange deliver(String user, String kind, Map<String, String> fields) {
        Map<String, String> message = new LinkedHashMap<>();
        message.put("ToUserName", app.corpId());
        message.put("FromUserName", user);
        message.put("CreateTime", Long.toString(Instant.now().getEpochSecond()));
        message.put("MsgType", kind);
        message.put("AgentID", Integer.toString(app.agentId()));
        message.putAll(fields);
        Exchange exchange = callbacks.deliver(callback, PlainXml.write(message));
        exchange.replies().stream().limit(1).forEach(reply -> showReply(user, fields.get("TaskId"), reply));
        return exchange;
    }

    /** @param card the task id of the card whose button was pressed, for only its button can be changed then */
    private void showReply(String user, String card, String reply) {
        if (!PlainXml.field(reply, "ToUserName").equals(user)
                || !PlainXml.field(reply, "FromUserName").equals(app.corpId())) {
            throw new IllegalStateException("A reply goes to its sender: " + reply);
        }
        if (card != null) {
            sends.cards().replace(card, PlainXml.field(reply, "ReplaceName"));
            return;
        }
        screens.show(new PhoneLine(user, false, Screens.cut(PlainXml.field(reply, "Content"), MAX_TEXT)));
    }

    private int checkToken(Map<String, String> query) {
        if (faults.strikes(Fault.TOKEN_REVOKED)) {
            tokens.expireAll();
        }
        return tokens.check(query.get("access_token"));
    }

    @Override
    public void close() {
        callbacks.close();
        api.close();
    }
}
