package io.miaohui.connectors.dingtalk.simulator;

import io.miaohui.connectors.dingtalk.simulator.Faults.Fault;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.java_websocket.WebSocket;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.DefaultSSLWebSocketServerFactory;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The WebSocket side of the gateway: tickets, frames, acknowledgements, pings, and a goodbye. */
final class StreamServer extends WebSocketServer {

    private static final String ROBOT_TOPIC = "/v1.0/im/bot/messages/get";
    private static final long TICKET_NANOS = Duration.ofSeconds(90).toNanos();

    private record Frame(String id, String text, Push push) {}

    private final Map<String, Long> tickets = new ConcurrentHashMap<>();
    private final Set<WebSocket> open = ConcurrentHashMap.newKeySet();
    private final Set<WebSocket> zombies = ConcurrentHashMap.newKeySet();
    private final Set<WebSocket> leaving = ConcurrentHashMap.newKeySet();
    private final Map<String, Frame> waiting = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<JsonNode>> pings = new ConcurrentHashMap<>();
    private final AtomicInteger opened = new AtomicInteger();
    private final CountDownLatch listening = new CountDownLatch(1);
    private final ScheduledExecutorService timer;
    private final Faults faults;
    private final boolean secure;
    private volatile Duration redeliverAfter = Duration.ofSeconds(60);

    StreamServer(@Nullable SSLContext tls, Faults faults) {
        super(new InetSocketAddress("127.0.0.1", 0));
        this.faults = faults;
        secure = tls != null;
        if (tls != null) {
            setWebSocketFactory(new DefaultSSLWebSocketServerFactory(tls));
        }
        setDaemon(true);
        setReuseAddr(true);
        setConnectionLostTimeout(0);
        timer = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "dingtalk-simulator-timer");
            thread.setDaemon(true);
            return thread;
        });
    }

    StreamServer listen() {
        start();
        try {
            listening.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return this;
    }

    /** Where clients connect to. */
    String endpoint() {
        return secure ? "wss://localhost:" + getPort() + "/connect" : "ws://127.0.0.1:" + getPort() + "/connect";
    }

    void redeliverAfter(Duration wait) {
        redeliverAfter = wait;
    }

    String ticket() {
        String ticket = UUID.randomUUID().toString();
        tickets.put(ticket, System.nanoTime());
        return ticket;
    }

    /** Delivers on one connection, chosen at random; again later if nobody says that it was taken. */
    void push(Push push) {
        String id = UUID.randomUUID().toString();
        Frame frame = new Frame(id, Frames.of("CALLBACK", ROBOT_TOPIC, id, push.json()), push);
        waiting.put(id, frame);
        if (faults.has(Fault.REORDERING)) {
            timer.schedule(() -> deliver(frame), ThreadLocalRandom.current().nextInt(300), TimeUnit.MILLISECONDS);
        } else {
            deliver(frame);
        }
    }

    private void deliver(Frame frame) {
        if (!waiting.containsKey(frame.id())) {
            return;
        }
        List<WebSocket> candidates = new ArrayList<>(open);
        candidates.removeAll(leaving);
        if (!candidates.isEmpty()) {
            frame.push().tried();
            send(candidates.get(ThreadLocalRandom.current().nextInt(candidates.size())), frame.text());
        }
        Duration again = candidates.isEmpty() ? Duration.ofMillis(100) : redeliverAfter;
        timer.schedule(() -> deliver(frame), again.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Pings every connection; what each sends back, in the order of the connections. */
    List<CompletableFuture<JsonNode>> ping() {
        return open.stream()
                .map(connection -> {
                    String id = UUID.randomUUID().toString();
                    CompletableFuture<JsonNode> pong = new CompletableFuture<>();
                    pings.put(id, pong);
                    send(connection, Frames.of("SYSTEM", "ping", id, "{\"opaque\":\"" + id + "\"}"));
                    return pong;
                })
                .toList();
    }

    /** Sends any frame on all connections, and tells of its acknowledgement. */
    CompletableFuture<JsonNode> frame(String type, String topic, String data) {
        String id = UUID.randomUUID().toString();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        pings.put(id, answer);
        open.forEach(connection -> send(connection, Frames.of(type, topic, id, data)));
        return answer;
    }

    /** A callback of another topic, on one connection; what is answered. */
    CompletableFuture<JsonNode> callback(String topic, String data) {
        String id = UUID.randomUUID().toString();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        pings.put(id, answer);
        open.stream().findAny().ifPresent(connection -> send(connection, Frames.of("CALLBACK", topic, id, data)));
        return answer;
    }

    /** Says goodbye on every connection, sends nothing more there and closes it after a while. */
    void disconnect(Duration closeAfter) {
        for (WebSocket connection : open) {
            send(
                    connection,
                    Frames.of(
                            "SYSTEM",
                            "disconnect",
                            UUID.randomUUID().toString(),
                            "{\"reason\":\"connection is expired\"}"));
            leaving.add(connection);
            timer.schedule(() -> connection.close(), closeAfter.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Cuts every connection without a word. */
    void drop() {
        open.forEach(connection -> connection.closeConnection(CloseFrame.ABNORMAL_CLOSE, "cut"));
    }

    /** The connections that are open now stay so and swallow what is sent to them. */
    void makeZombies() {
        zombies.addAll(open);
    }

    int connections() {
        return open.size();
    }

    int openedSoFar() {
        return opened.get();
    }

    void forget() {
        waiting.clear();
    }

    private void send(WebSocket connection, String text) {
        if (!zombies.contains(connection) && connection.isOpen()) {
            connection.send(text);
        }
    }

    @Override
    public void onOpen(WebSocket connection, ClientHandshake handshake) {
        String resource = handshake.getResourceDescriptor();
        Long issued = tickets.remove(resource.substring(resource.indexOf("ticket=") + "ticket=".length()));
        if (issued == null || System.nanoTime() - issued > TICKET_NANOS || !resource.startsWith("/connect?")) {
            connection.close(CloseFrame.POLICY_VALIDATION, "the ticket is not good");
            return;
        }
        if (faults.has(Fault.ONE_CONNECTION)) {
            drop();
        }
        opened.incrementAndGet();
        open.add(connection);
    }

    @Override
    public void onMessage(WebSocket connection, String text) {
        JsonNode answer = Messages.MAPPER.readTree(text);
        String id = answer.path("headers").path("messageId").asString("");
        CompletableFuture<JsonNode> ping = pings.remove(id);
        if (ping != null) {
            ping.complete(answer);
            return;
        }
        Frame frame = waiting.get(id);
        int code = answer.path("code").asInt();
        // Anything but an error of the robot's own counts as taken.
        if (frame != null && code != 500) {
            waiting.remove(id);
            frame.push().answered(code);
        }
    }

    @Override
    public void onClose(WebSocket connection, int code, String reason, boolean remote) {
        open.remove(connection);
        zombies.remove(connection);
        leaving.remove(connection);
    }

    @Override
    public void onError(WebSocket connection, Exception error) {
        if (connection == null) {
            throw new IllegalStateException(error);
        }
    }

    @Override
    public void onStart() {
        listening.countDown();
    }

    void close() throws InterruptedException {
        timer.shutdownNow();
        stop(1000);
    }
}
