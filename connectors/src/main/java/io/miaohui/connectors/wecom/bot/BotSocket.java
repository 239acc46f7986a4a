package io.miaohui.connectors.wecom.bot;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One connection to WeCom: frames out, each with its acknowledgement; frames in; a heartbeat. Once it is closed it stays
 * so. Safe for use by many threads.
 */
final class BotSocket {

    /** Opening and subscribing together must end well within a lease. */
    private static final Duration OPENING = Duration.ofSeconds(3);

    private static final Duration BEAT = Duration.ofSeconds(5);
    private static final int MAX_FRAME = 4 << 20;
    private static final int MISSED_BEATS = 2;

    private final Duration patience;
    private final Consumer<JsonNode> receiver;
    private final Map<String, CompletableFuture<Integer>> waiting = new ConcurrentHashMap<>();
    private final AtomicInteger missed = new AtomicInteger();
    private final CompletableFuture<String> closed = new CompletableFuture<>();
    private volatile boolean kicked;
    private volatile @Nullable WebSocket socket;

    private BotSocket(Duration patience, Consumer<JsonNode> receiver) {
        this.patience = patience;
        this.receiver = receiver;
    }

    /**
     * Connects and subscribes.
     *
     * @param patience how long to wait for WeCom's acknowledgement of what is said
     * @param receiver gets every message and event, on the connection's own thread
     * @throws IOException if WeCom can't be reached or refuses, in words without secrets
     */
    static BotSocket open(HttpClient http, BotSettings.Bot bot, Duration patience, Consumer<JsonNode> receiver)
            throws IOException, InterruptedException {
        BotSocket opened = new BotSocket(patience, receiver);
        boolean subscribed = false;
        try {
            opened.connect(http, bot.websocketUrl());
            int code = opened.request(
                    "aibot_subscribe",
                    "aibot_subscribe_" + UUID.randomUUID(),
                    Map.of("bot_id", bot.botId(), "secret", bot.secret()),
                    OPENING);
            if (code != 0) {
                throw new IOException("WeCom refused the bot (" + BotErrors.text(code) + ')');
            }
            subscribed = true;
            return opened;
        } finally {
            if (!subscribed) {
                opened.close("it did not open");
            }
        }
    }

    private void connect(HttpClient http, String url) throws IOException, InterruptedException {
        try {
            socket = http.newWebSocketBuilder()
                    .connectTimeout(OPENING)
                    .buildAsync(URI.create(url), new Listener())
                    .get(OPENING.toMillis() + 500, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new IOException("WeCom can't be reached (" + cause.getClass().getSimpleName() + ')', e);
        }
    }

    /**
     * Says something and waits until WeCom has it.
     *
     * @param requestId of the frame that is answered, or a new one
     * @return WeCom's error code, 0 for success
     * @throws IOException if it was not acknowledged; it may have arrived
     */
    int request(String command, String requestId, Map<String, Object> body) throws IOException, InterruptedException {
        return request(command, requestId, body, patience);
    }

    private int request(String command, String requestId, Map<String, Object> body, Duration atMost)
            throws IOException, InterruptedException {
        CompletableFuture<Integer> ack = new CompletableFuture<>();
        if (waiting.putIfAbsent(requestId, ack) != null) {
            throw new IOException("an earlier answer to the same message is not acknowledged yet");
        }
        try {
            write(frame(command, requestId, body), atMost);
            if (closed.isDone()) {
                throw new IOException(closed.join());
            }
            return ack.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException(
                    e.getCause() == null ? "it was cut" : e.getCause().getMessage(), e);
        } catch (TimeoutException e) {
            throw new IOException("WeCom did not acknowledge it in " + atMost.toMillis() + " ms", e);
        } finally {
            waiting.remove(requestId, ack);
        }
    }

    /** Sends a heartbeat, unless the last ones were not answered: then the connection is dead. */
    void beat() throws InterruptedException {
        if (missed.getAndIncrement() >= MISSED_BEATS) {
            close("WeCom did not answer " + MISSED_BEATS + " heartbeats");
            return;
        }
        try {
            write(frame("ping", "ping_" + UUID.randomUUID(), null), BEAT);
        } catch (IOException e) {
            close("a heartbeat could not be sent");
        }
    }

    /** Why it is closed; {@code null} while it is open. */
    @Nullable
    String closedBecause() {
        return closed.getNow(null);
    }

    /** Whether WeCom closed it in favour of another connection of the same bot. */
    boolean wasKicked() {
        return kicked;
    }

    void close(String why) {
        closed.complete(why);
        waiting.values().forEach(ack -> ack.completeExceptionally(new IOException(why)));
        WebSocket current = socket;
        if (current != null) {
            // The goodbye may never get through; nobody waits for it.
            var unused = current.sendClose(WebSocket.NORMAL_CLOSURE, "").handle((done, failed) -> {
                current.abort();
                return null;
            });
            if (!current.isOutputClosed()) {
                current.abort();
            }
        }
    }

    /** WebSocket takes one text at a time. */
    private synchronized void write(String text, Duration patience) throws IOException, InterruptedException {
        WebSocket current = socket;
        if (current == null || closed.isDone()) {
            throw new IOException(closed.getNow("it is not open"));
        }
        try {
            current.sendText(text, true).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException | IllegalStateException e) {
            close("it took no more");
            throw new IOException("the connection took no more", e);
        }
    }

    private static String frame(String command, String requestId, @Nullable Map<String, Object> body) {
        Map<String, Object> frame = new LinkedHashMap<>();
        frame.put("cmd", command);
        frame.put("headers", Map.of("req_id", requestId));
        if (body != null) {
            frame.put("body", body);
        }
        return BotJson.write(frame);
    }

    private void received(JsonNode frame) {
        missed.set(0);
        if (frame.path("cmd").asString("").isEmpty()) {
            CompletableFuture<Integer> ack =
                    waiting.get(frame.path("headers").path("req_id").asString(""));
            if (ack != null) {
                ack.complete(frame.path("errcode").asInt(0));
            }
            return;
        }
        String event = frame.path("body").path("event").path("eventtype").asString("");
        if (event.equals("disconnected_event")) {
            kicked = true;
            close("another connection of the same bot took its place");
        } else {
            receiver.accept(frame);
        }
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            if (text.length() + data.length() > MAX_FRAME) {
                close("WeCom sent a frame that is too large");
                return null;
            }
            text.append(data);
            if (last) {
                String whole = text.toString();
                text.setLength(0);
                BotJson.read(whole).ifPresent(BotSocket.this::received);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            close("WeCom closed it (" + code + ')');
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            close("it was cut (" + error.getClass().getSimpleName() + ')');
        }
    }
}
