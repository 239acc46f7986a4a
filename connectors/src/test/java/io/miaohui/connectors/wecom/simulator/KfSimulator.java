package io.miaohui.connectors.wecom.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;

/**
 * 微信客服: accounts with customers in WeChat on one side and servicers in the WeCom client on the other. What happens
 * goes into the account's feed; the server gets no more than a signal that something did. Safe for use by many threads.
 */
public final class KfSimulator {

    /** The account that everybody writes to, unless told otherwise. */
    public static final String ACCOUNT = "wkAJ2GCAAAZSfhHCt7IFSvLKtMPxyJTw";

    private final BiFunction<String, String, Exchange> signals;
    private final Faults faults;
    final Screens screens;
    final Map<String, KfFeed> accounts = new ConcurrentHashMap<>();
    final Map<String, KfSession> sessions = new ConcurrentHashMap<>();
    final Map<String, Instant> welcomeCodes = new ConcurrentHashMap<>();
    final Map<String, String> welcomed = new ConcurrentHashMap<>();
    final Map<String, Integer> servicers = new ConcurrentHashMap<>();
    final List<JsonNode> sent = new CopyOnWriteArrayList<>();
    volatile Clock clock = Clock.systemUTC();
    volatile int window = 5;

    /** @param signals takes an account and a token, and delivers the callback */
    KfSimulator(BiFunction<String, String, Exchange> signals, Faults faults, Screens screens) {
        this.signals = signals;
        this.faults = faults;
        this.screens = screens;
        addAccount(ACCOUNT);
    }

    public void addAccount(String openKfId) {
        accounts.put(openKfId, new KfFeed(() -> clock.instant(), faults));
    }

    /** A member who may take customers; status 0 while receiving. */
    public void addServicer(String userId, int status) {
        servicers.put(userId, status);
    }

    /** How many messages are taken after each of a customer's, instead of five. */
    public void window(int messages) {
        window = messages;
    }

    public void pageSize(int size) {
        feed(ACCOUNT).pageSize(size);
    }

    /** So much time goes by on the platform. */
    public void pass(Duration time) {
        clock = Clock.offset(clock, time);
    }

    /** How often the account was asked for a page. */
    public int pulls() {
        return feed(ACCOUNT).pulls();
    }

    /** The JSON of each message that was taken, in order. */
    public List<JsonNode> sent() {
        return sent;
    }

    /** Forgets what was said; sessions and the feed stay. */
    public void clear() {
        sent.clear();
        window = 5;
    }

    /** The session's state: 0 new, 1 bot, 2 pool, 3 servicer, 4 ended. */
    public int state(String customer) {
        return session(ACCOUNT, customer).state;
    }

    /** A customer writes and the server is told. */
    public Exchange say(String customer, String text) {
        write(customer, text);
        return signal();
    }

    /** A customer writes and nobody is told. Returns the message's id. */
    public String write(String customer, String text) {
        return write(customer, "text", Map.of("content", text), clock.instant());
    }

    /** A message of another kind, or of another time. */
    public String write(String customer, String kind, Map<String, ?> content, Instant at) {
        session(ACCOUNT, customer).wrote(at);
        Object said = content.get("content");
        screens.show(new PhoneLine(customer, true, said == null ? '[' + kind + ']' : said.toString()));
        return add(Map.of("external_userid", customer, "origin", 3, "msgtype", kind, kind, content), at);
    }

    /** A customer touches a choice. */
    public Exchange touch(String customer, String id, String label) {
        write(customer, "text", Map.of("content", label, "menu_id", id), clock.instant());
        return signal();
    }

    /** A customer opens the chat; one who was not there for 48 hours may be welcomed. */
    public Exchange enter(String customer) {
        String code = "CODE" + UUID.randomUUID();
        welcomeCodes.put(code, clock.instant());
        welcomed.put(code, customer);
        event(customer, "enter_session", Map.of("scene", "shop", "welcome_code", code));
        return signal();
    }

    /** A servicer takes the customer over in the WeCom client. */
    public Exchange take(String customer, String servicer) {
        session(ACCOUNT, customer).state = KfSession.SERVICER;
        event(customer, "session_status_change", Map.of("change_type", 1, "new_servicer_userid", servicer));
        return signal();
    }

    /** A servicer writes in the WeCom client. */
    public Exchange servicerSays(String customer, String servicer, String text) {
        screens.show(new PhoneLine(customer, false, text));
        Map<String, Object> item = new HashMap<>(Map.of("external_userid", customer, "origin", 5, "msgtype", "text"));
        item.put("servicer_userid", servicer);
        item.put("text", Map.of("content", text));
        add(item, clock.instant());
        return signal();
    }

    /** The servicer's session ends. */
    public Exchange end(String customer, String servicer) {
        session(ACCOUNT, customer).ended();
        event(customer, "session_status_change", Map.of("change_type", 3, "old_servicer_userid", servicer));
        return signal();
    }

    /** A message that was taken does not arrive. */
    public Exchange fail(String customer, String messageId, int type) {
        event(customer, "msg_send_fail", Map.of("fail_msgid", messageId, "fail_type", type));
        return signal();
    }

    /** A customer takes a message back. */
    public Exchange recall(String customer, String messageId) {
        event(customer, "user_recall_msg", Map.of("recall_msgid", messageId));
        return signal();
    }

    /** Tells the server that there is something to pull. */
    public Exchange signal() {
        return faults.strikes(Fault.LOST_SIGNAL)
                ? new Exchange(List.of(200), List.of())
                : signals.apply(ACCOUNT, feed(ACCOUNT).token());
    }

    private void event(String customer, String type, Map<String, Object> fields) {
        Map<String, Object> event = new LinkedHashMap<>(fields);
        event.put("event_type", type);
        event.put("open_kfid", ACCOUNT);
        event.put("external_userid", customer);
        add(Map.of("origin", 4, "msgtype", "event", "event", event), clock.instant());
    }

    private String add(Map<String, Object> content, Instant at) {
        Map<String, Object> item = new LinkedHashMap<>(content);
        String id = UUID.randomUUID().toString().replace("-", "");
        item.put("msgid", id);
        item.put("open_kfid", ACCOUNT);
        item.put("send_time", at.getEpochSecond());
        feed(ACCOUNT).add(item);
        return id;
    }

    private KfFeed feed(String account) {
        return accounts.get(account);
    }

    KfSession session(String account, String customer) {
        return sessions.computeIfAbsent(account + ' ' + customer, key -> new KfSession());
    }
}
