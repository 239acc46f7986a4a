package io.miaohui.connectors.wecom.simulator;

import io.miaohui.connectors.wecom.simulator.BotMessages.Place;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.java_websocket.WebSocket;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A WeCom with a bot on a long connection: it lets one connection live, the newest, keeps what comes while there is none,
 * and acknowledges what it takes. Safe for use by many threads.
 */
public final class BotSocketSimulator implements AutoCloseable {

    private final SimulatedBot bot = SimulatedBot.sample();
    private final Faults faults = new Faults();
    private final BotChats chats = new BotChats();
    private final JsonMapper json = new JsonMapper();
    private final Server server = new Server();
    private final Map<String, Asked> asked = new ConcurrentHashMap<>();
    private final List<String> undelivered = new ArrayList<>();
    private final List<JsonNode> received = new CopyOnWriteArrayList<>();
    private @Nullable WebSocket subscribed;
    private int subscriptions;

    /** What a request id stands for. */
    private record Asked(Place place, String kind) {}

    public BotSocketSimulator() {
        try {
            server.start();
            server.listening.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public SimulatedBot bot() {
        return bot;
    }

    public URI url() {
        return URI.create("ws://127.0.0.1:" + server.getPort());
    }

    public Map<String, String> settings(String name) {
        return bot.socketSettings(name, url());
    }

    public Faults faults() {
        return faults;
    }

    public BotChats chats() {
        return chats;
    }

    /** All frames that came in, in their order. */
    public List<JsonNode> received() {
        return received;
    }

    public synchronized boolean isConnected() {
        return subscribed != null;
    }

    /** How many connections have subscribed so far. */
    public synchronized int subscriptions() {
        return subscriptions;
    }

    /** Somebody does something; returns whether there was a connection to deliver it at once. */
    public synchronized boolean deliver(Place place, Map<String, Object> message) {
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
        return subscribed != null;
    }

    /** Cuts the connection without a word. */
    public synchronized void cut() {
        if (subscribed != null) {
            subscribed.closeConnection(CloseFrame.ABNORMAL_CLOSE, "cut");
            subscribed = null;
        }
    }

    /** Tells the connection that another takes its place, and closes it. */
    public synchronized void drop() {
        WebSocket older = subscribed;
        subscribed = null;
        if (older != null && older.isOpen()) {
            Map<String, Object> event = BotMessages.event("disconnected_event", Map.of());
            event.put("msgid", UUID.randomUUID().toString());
            event.put("aibotid", bot.botId());
            older.send(frame("aibot_event_callback", UUID.randomUUID().toString(), event));
            older.close();
        }
    }

    public void reset() {
        faults.clear();
        chats.clear();
        received.clear();
    }

    private void push(String frame) {
        if (subscribed == null) {
            undelivered.add(frame);
        } else {
            subscribed.send(frame);
        }
    }

    private String frame(String command, String request, Map<String, Object> body) {
        Map<String, Object> frame = new LinkedHashMap<>();
        frame.put("cmd", command);
        frame.put("headers", Map.of("req_id", request));
        frame.put("body", body);
        return json.writeValueAsString(frame);
    }

    private synchronized int subscribe(WebSocket connection, JsonNode body) {
        boolean known = body.path("bot_id").asString("").equals(bot.botId())
                && body.path("secret").asString("").equals(bot.secret());
        if (!known) {
            return 40001;
        }
        drop();
        subscribed = connection;
        subscriptions++;
        return 0;
    }

    private synchronized void catchUp(WebSocket connection) {
        if (connection == subscribed) {
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

    @Override
    public void close() {
        try {
            server.stop(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Server extends WebSocketServer {

        private final CountDownLatch listening = new CountDownLatch(1);

        Server() {
            super(new InetSocketAddress("127.0.0.1", 0), 2);
            setDaemon(true);
            setReuseAddr(true);
            setConnectionLostTimeout(0);
        }

        @Override
        public void onMessage(WebSocket connection, String text) {
            JsonNode frame = json.readTree(text);
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
        public void onOpen(WebSocket connection, ClientHandshake handshake) {}

        @Override
        public void onClose(WebSocket connection, int code, String reason, boolean remote) {
            synchronized (BotSocketSimulator.this) {
                if (subscribed == connection) {
                    subscribed = null;
                }
            }
        }

        @Override
        public void onError(@Nullable WebSocket connection, Exception error) {
            if (connection == null) {
                throw new IllegalStateException(error);
            }
        }

        @Override
        public void onStart() {
            listening.countDown();
        }
    }
}
