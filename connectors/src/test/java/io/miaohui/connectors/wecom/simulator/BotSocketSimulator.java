package io.miaohui.connectors.wecom.simulator;

import io.miaohui.connectors.wecom.simulator.BotMessages.Place;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.java_websocket.WebSocket;
import org.java_websocket.framing.CloseFrame;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A WeCom with a bot on a long connection: it lets one connection live, the newest, keeps what comes while there is none,
 * and acknowledges what it takes. Safe for use by many threads.
 */
public final class BotSocketSimulator implements BotPlatform {

    private final SimulatedBot bot = SimulatedBot.sample();
    private final Faults faults = new Faults();
    private final BotChats chats = new BotChats();
    private final JsonMapper json = new JsonMapper();
    private final BotSocketServer server = BotSocketServer.listen(
            (connection, text) -> received(connection, json.readTree(text)), connection -> ended(connection));
    private final Map<String, Asked> asked = new ConcurrentHashMap<>();
    private final List<String> undelivered = new ArrayList<>();
    private final List<JsonNode> received = new CopyOnWriteArrayList<>();

    /** Not under this object's lock: a connection calls back while it holds its own. */
    private final AtomicReference<@Nullable WebSocket> subscribed = new AtomicReference<>();

    private final AtomicInteger subscriptions = new AtomicInteger();

    /** What a request id stands for. */
    private record Asked(Place place, String kind) {}

    public SimulatedBot bot() {
        return bot;
    }

    public URI url() {
        return URI.create("ws://127.0.0.1:" + server.getPort());
    }

    @Override
    public Map<String, String> settings(String name) {
        return bot.socketSettings(name, url());
    }

    @Override
    public Faults faults() {
        return faults;
    }

    @Override
    public BotChats chats() {
        return chats;
    }

    /** All frames that came in, in their order. */
    public List<JsonNode> received() {
        return received;
    }

    public boolean isConnected() {
        return subscribed.get() != null;
    }

    /** How many connections have subscribed so far. */
    public int subscriptions() {
        return subscriptions.get();
    }

    /** Somebody does something; returns whether there was a connection to deliver it at once. */
    public boolean deliver(Place place, Map<String, Object> message) {
        boolean event = "event".equals(message.get("msgtype"));
        String request = UUID.randomUUID().toString();
        Map<String, Object> body = BotMessages.addressed(bot, place, message);
        asked.put(
                request,
                new Asked(
                        place,
                        event
                                ? json.valueToTree(body)
                                        .path("event")
                                        .path("eventtype")
                                        .asString()
                                : "message"));
        chats.spoken(place.name());
        String frame = frame(event ? "aibot_event_callback" : "aibot_msg_callback", request, body);
        int times = faults.strikes(Fault.DUPLICATE) ? 2 : 1;
        for (int i = 0; i < times; i++) {
            push(frame);
        }
        return isConnected();
    }

    /** Cuts the connection without a word. */
    public void cut() {
        WebSocket connection = subscribed.getAndSet(null);
        if (connection != null) {
            connection.closeConnection(CloseFrame.ABNORMAL_CLOSE, "cut");
        }
    }

    /** Tells the connection that another takes its place, and closes it. */
    public void drop() {
        drop(subscribed.getAndSet(null));
    }

    private void drop(@Nullable WebSocket older) {
        if (older != null && older.isOpen()) {
            Map<String, Object> event = BotMessages.event("disconnected_event", Map.of());
            event.put("msgid", UUID.randomUUID().toString());
            event.put("aibotid", bot.botId());
            older.send(frame("aibot_event_callback", UUID.randomUUID().toString(), event));
            older.close();
        }
    }

    @Override
    public void reset() {
        faults.clear();
        chats.clear();
        received.clear();
    }

    private synchronized void push(String frame) {
        WebSocket connection = subscribed.get();
        if (connection == null) {
            undelivered.add(frame);
        } else {
            connection.send(frame);
        }
    }

    private String frame(String command, String request, Map<String, Object> body) {
        Map<String, Object> frame = new LinkedHashMap<>();
        frame.put("cmd", command);
        frame.put("headers", Map.of("req_id", request));
        frame.put("body", body);
        return json.writeValueAsString(frame);
    }

    private int subscribe(WebSocket connection, JsonNode body) {
        boolean known = body.path("bot_id").asString("").equals(bot.botId())
                && body.path("secret").asString("").equals(bot.secret());
        if (!known) {
            return 40001;
        }
        drop(subscribed.getAndSet(connection));
        subscriptions.incrementAndGet();
        return 0;
    }

    private synchronized void catchUp(WebSocket connection) {
        if (connection == subscribed.get()) {
            undelivered.forEach(connection::send);
            undelivered.clear();
        }
    }

    private int take(String command, String request, JsonNode body) {
        if (faults.strikes(Fault.RATE_LIMIT)) {
            return 45009;
        }
        if (faults.strikes(Fault.BUSY)) {
            return -1;
        }
        if (command.equals("aibot_send_msg")) {
            String chat = body.path("chatid").asString("");
            return chats.mayWrite(chat) ? chats.show(chat, body) : 93006;
        }
        Asked about = asked.get(request);
        if (about == null) {
            return 846605;
        }
        return respond(command, about, body);
    }

    private int respond(String command, Asked about, JsonNode body) {
        return switch (command) {
            case "aibot_respond_msg" ->
                faults.strikes(Fault.STREAM_EXPIRED)
                        ? 846608
                        : chats.show(about.place().name(), body);
            case "aibot_respond_welcome_msg" ->
                about.kind().equals("enter_chat") ? chats.show(about.place().name(), body) : 846605;
            case "aibot_respond_update_msg" ->
                about.kind().equals("template_card_event") ? chats.replace(body) : 846605;
            default -> 40058;
        };
    }

    private void ended(WebSocket connection) {
        subscribed.compareAndSet(connection, null);
    }

    private void received(WebSocket connection, JsonNode frame) {
        received.add(frame);
        String command = frame.path("cmd").asString("");
        String request = frame.path("headers").path("req_id").asString("");
        switch (command) {
            case "aibot_subscribe" -> {
                ack(connection, request, subscribe(connection, frame.path("body")));
                catchUp(connection);
            }
            case "ping" -> {
                if (!faults.strikes(Fault.NO_HEARTBEAT)) {
                    ack(connection, request, 0);
                }
            }
            default -> {
                int code = take(command, request, frame.path("body"));
                if (!faults.strikes(Fault.NO_ACK)) {
                    ack(connection, request, code);
                }
            }
        }
    }

    private void ack(WebSocket connection, String request, int code) {
        Map<String, Object> ack = new LinkedHashMap<>();
        ack.put("headers", Map.of("req_id", request));
        ack.put("errcode", code);
        ack.put("errmsg", code == 0 ? "ok" : "refused");
        if (connection.isOpen()) {
            connection.send(json.writeValueAsString(ack));
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
