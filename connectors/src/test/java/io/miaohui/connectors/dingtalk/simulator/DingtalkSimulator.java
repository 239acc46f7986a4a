package io.miaohui.connectors.dingtalk.simulator;

import io.miaohui.connectors.dingtalk.simulator.Faults.Fault;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A DingTalk with one app, its robot, and everybody who writes to it, on random ports of this machine. Safe for use by
 * many threads.
 */
public final class DingtalkSimulator implements AutoCloseable {

    public static final String CLIENT_ID = "dingsimulator";
    public static final String CLIENT_SECRET = "simulated-secret-of-the-app";
    public static final String ROBOT_CODE = "dingsimulatorrobot";
    public static final String CARD_TEMPLATE = "simulated.schema";

    private final Faults faults = new Faults();
    private final ChatLog chats = new ChatLog();
    private final Accounts accounts = new Accounts();
    private final StreamServer stream;
    private final RestServer rest;
    private final NewApi newApi;
    private final OldApi oldApi = new OldApi(this);
    private final Messages messages = new Messages(ROBOT_CODE, oldApi);
    private final Media media = new Media(this, accounts);
    private final Cards cards;
    private final SilentServer silent = new SilentServer();
    private volatile @Nullable HttpPusher callbacks;

    private DingtalkSimulator(@Nullable SSLContext tls) {
        stream = new StreamServer(tls, faults).listen();
        rest = RestServer.create(faults);
        newApi = new NewApi(this, accounts, stream);
        cards = new Cards(this, accounts, stream);
        rest.start(newApi, oldApi, cards, media);
    }

    /** With streams over plain {@code ws}. */
    public static DingtalkSimulator start() {
        return start(null);
    }

    /** With streams over {@code wss}, at the name {@code localhost}. */
    public static DingtalkSimulator start(@Nullable SSLContext tls) {
        return new DingtalkSimulator(tls);
    }

    /** The base URL of both APIs. */
    public URI url() {
        return rest.url();
    }

    public Faults faults() {
        return faults;
    }

    /** What everybody sees. */
    public ChatLog chats() {
        return chats;
    }

    public Cards cards() {
        return cards;
    }

    public Media media() {
        return media;
    }

    String silentEndpoint() {
        return silent.endpoint();
    }

    /** Empties every screen. */
    public void forgetChats() {
        chats.clear();
    }

    /** The id of the conversation between a person and the robot. */
    public static String singleChat(String user) {
        return "cid-single-" + user;
    }

    /** From now on messages are posted there instead of going through streams. */
    public void callbacksTo(URI callback) {
        callbacks = new HttpPusher(callback, faults);
    }

    /** The robot is in this group, and can be written to there. */
    public void createGroup(String group) {
        newApi.join(group);
    }

    /** A custom robot of a group, which only takes posts. */
    public void createCustomRobot(String accessToken, String secret, String group) {
        oldApi.customRobot(accessToken, secret, group);
    }

    /** A person writes to the robot. */
    public Push say(String user, String text) {
        return send(user, message -> Messages.text(message, text), text);
    }

    /** A person mentions the robot in a group. */
    public Push sayInGroup(String group, String user, String text) {
        return sayInGroup(group, user, text, null);
    }

    /**
     * A person mentions the robot in a group, and quotes a message.
     *
     * @param quoted the {@link ChatLog.Line#id()} of the quoted message
     */
    public Push sayInGroup(String group, String user, String text, @Nullable String quoted) {
        newApi.join(group);
        ObjectNode message = messages.envelope(group, true, user);
        Messages.text(message, text);
        Messages.quote(message, quoted == null ? null : chats.byId(quoted));
        return deliver(message, user, text);
    }

    /** A person mentions the robot in a group with something that is no text. */
    public Push sendInGroup(String group, String user, Consumer<ObjectNode> body) {
        ObjectNode message = messages.envelope(group, true, user);
        body.accept(message);
        return deliver(message, user, '[' + message.path("msgtype").asString() + ']');
    }

    /** People talk in a group without a mention: the robot never learns of it. */
    public void chatInGroup(String group, String user, String text) {
        show(group, user, text, "msg-unheard");
    }

    /** A person sends something that is no text; {@code body} adds {@code msgtype} and what belongs to it. */
    public Push send(String user, Consumer<ObjectNode> body) {
        return send(user, body, "");
    }

    private Push send(String user, Consumer<ObjectNode> body, String shown) {
        ObjectNode message = messages.envelope(singleChat(user), false, user);
        body.accept(message);
        return deliver(message, user, shown);
    }

    /** Delivers a message once more, under its old id. */
    public Push repeat(Push earlier) {
        Push again = new Push(earlier.messageId(), earlier.json());
        push(again);
        return again;
    }

    private Push deliver(ObjectNode message, String user, String shown) {
        String id = message.path("msgId").asString();
        show(message.path("conversationId").asString(), user, shown, id);
        Push push = new Push(id, faults.has(Fault.WITHHELD) ? Messages.withheld(message) : message.toString());
        push(push);
        if (faults.has(Fault.DUPLICATES)) {
            repeat(push);
        }
        return push;
    }

    private void show(String conversation, String user, String text, String id) {
        chats.add(new ChatLog.Line(conversation, user, "", text, id, List.of(), Instant.now()));
    }

    private void push(Push push) {
        HttpPusher posts = callbacks;
        if (posts == null) {
            stream.push(push);
        } else {
            posts.push(push);
        }
    }

    /** Tokens given out so far are rejected. */
    public void expireTokens() {
        accounts.expire();
    }

    /** Session webhooks given out so far answer with an error. */
    public void expireWebhooks() {
        oldApi.expireSessions();
    }

    /** How long an unacknowledged message waits until it is delivered again; 60 s at first. */
    public void redeliverAfter(Duration wait) {
        stream.redeliverAfter(wait);
    }

    /** Messages that wait for an acknowledgement are not delivered again. */
    public void forgetUnacknowledged() {
        stream.forget();
    }

    /** The streams that are open now. */
    public int connections() {
        return stream.connections();
    }

    /** How many streams were opened in all. */
    public int openedSoFar() {
        return stream.openedSoFar();
    }

    /** Pings each open stream; what each answers. */
    public List<CompletableFuture<JsonNode>> ping() {
        return stream.ping();
    }

    /** Sends a frame of any kind; what is answered. */
    public CompletableFuture<JsonNode> frame(String type, String topic, String data) {
        return stream.frame(type, topic, data);
    }

    /** Says on each open stream that it is about to be closed, as DingTalk does from time to time. */
    public void disconnect(Duration closeAfter) {
        stream.disconnect(closeAfter);
    }

    public void dropConnections() {
        stream.drop();
    }

    /** The streams that are open now stay open, and bring nothing any more. */
    public void makeZombies() {
        stream.makeZombies();
    }

    @Override
    public void close() {
        rest.close();
        silent.close();
        try {
            stream.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
