package io.miaohui.connectors.wecom.simulator;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A corporation on a WeCom of our own, with one app. It listens from the start; {@link #connect} tells it where the
 * server's callback is. Safe for use by many threads.
 */
public final class WecomSimulator implements AutoCloseable {

    private static final int MAX_TEXT = 2048;
    private static final int MAX_MARKDOWN = 4096;

    private final SimulatedApp app;
    private final Faults faults = new Faults();
    private final Screens screens = new Screens();
    private final Tokens tokens = new Tokens();
    private final WebhookPace webhookPace = new WebhookPace(Clock.systemUTC());
    private final Set<String> groups = ConcurrentHashMap.newKeySet();
    private final Set<String> left = ConcurrentHashMap.newKeySet();
    private final SentFiles sentFiles = new SentFiles();
    private final AtomicLong ids = new AtomicLong(ThreadLocalRandom.current().nextLong(1L << 61));
    private final JsonMapper json = new JsonMapper();
    private final ApiServer api = new ApiServer(faults);
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
        api.serve("/cgi-bin/gettoken", (query, body) -> getToken(query));
        api.serve("/cgi-bin/agent/get", this::agent);
        api.serve("/cgi-bin/message/send", this::send);
        api.serve("/cgi-bin/media/upload", this::upload);
        api.serve("/cgi-bin/media/get", (query, body) -> media(query));
        api.serve("/cgi-bin/webhook/send", this::webhook);
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
        groups.add(key);
    }

    /** The member is no longer in the app's visible range. */
    public void leave(String user) {
        left.add(user);
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
        webhookPace.clear();
        left.clear();
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

    /** A member sends a file. */
    public Exchange sendFile(String user, String name, byte[] bytes) {
        return send(user, "file", Map.of("MediaId", sentFiles.keep(bytes), "FileName", name));
    }

    /** Something happens at a member's phone, such as {@code enter_agent}. */
    public Exchange event(String user, String event, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("Event", event);
        return deliver(user, "event", all);
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
        exchange.replies().stream().limit(1).forEach(reply -> showReply(user, reply));
        return exchange;
    }

    private void showReply(String user, String reply) {
        if (!PlainXml.field(reply, "ToUserName").equals(user)
                || !PlainXml.field(reply, "FromUserName").equals(app.corpId())) {
            throw new IllegalStateException("A reply goes to its sender: " + reply);
        }
        screens.show(new PhoneLine(user, false, Screens.cut(PlainXml.field(reply, "Content"), MAX_TEXT)));
    }

    private Map<String, Object> getToken(Map<String, String> query) {
        if (!app.corpId().equals(query.get("corpid"))) {
            return ApiServer.error(40013, "invalid corpid");
        }
        if (!app.secret().equals(query.get("corpsecret"))) {
            return ApiServer.error(40001, "invalid credential");
        }
        return Map.of("errcode", 0, "errmsg", "ok", "access_token", tokens.issue(), "expires_in", 7200);
    }

    private Map<String, Object> agent(Map<String, String> query, String body) {
        int rejected = checkToken(query);
        if (rejected != 0) {
            return ApiServer.error(rejected, "access_token is not valid");
        }
        return Integer.toString(app.agentId()).equals(query.get("agentid"))
                ? Map.of("errcode", 0, "errmsg", "ok", "agentid", app.agentId(), "name", "service")
                : ApiServer.error(301002, "not allow operate another agent with this accesstoken");
    }

    private Map<String, Object> send(Map<String, String> query, String body) {
        int rejected = checkToken(query);
        if (rejected != 0) {
            return ApiServer.error(rejected, "access_token is not valid");
        }
        JsonNode message = json.readTree(body);
        String user = message.path("touser").asString();
        String kind = message.path("msgtype").asString();
        if (message.path("agentid").asInt() != app.agentId()) {
            return ApiServer.error(301002, "not allow operate another agent with this accesstoken");
        }
        if (left.contains(user)) {
            return ApiServer.error(81013, "user & party & tag all invalid");
        }
        if (faults.strikes(Fault.SKIPS_RECEIVER)) {
            return Map.of("errcode", 0, "errmsg", "ok", "invaliduser", user);
        }
        String content = message.path(kind).path("content").asString();
        screens.show(new PhoneLine(user, false, Screens.cut(content, MAX_TEXT)));
        return Map.of("errcode", 0, "errmsg", "ok", "msgid", "msg-" + ids.incrementAndGet());
    }

    private Map<String, Object> upload(Map<String, String> query, String body) {
        int rejected = checkToken(query);
        return rejected == 0
                ? Map.of(
                        "errcode",
                        0,
                        "errmsg",
                        "ok",
                        "type",
                        query.get("type"),
                        "media_id",
                        "media-" + ids.incrementAndGet())
                : ApiServer.error(rejected, "access_token is not valid");
    }

    private Map<String, Object> media(Map<String, String> query) {
        int rejected = checkToken(query);
        return rejected == 0 ? sentFiles.get(query) : ApiServer.error(rejected, "access_token is not valid");
    }

    private Map<String, Object> webhook(Map<String, String> query, String body) {
        String key = query.get("key");
        if (!groups.contains(key)) {
            return ApiServer.error(93000, "invalid webhook url");
        }
        if (!webhookPace.allows(key)) {
            return ApiServer.error(45009, "api freq out of limit");
        }
        String content = json.readTree(body).path("markdown").path("content").asString();
        screens.show(new GroupLine(key, Screens.cut(content, MAX_MARKDOWN)));
        return ApiServer.error(0, "ok");
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
