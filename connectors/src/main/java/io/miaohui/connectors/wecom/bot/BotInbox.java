package io.miaohui.connectors.wecom.bot;

import io.miaohui.connectors.MessageHandler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Takes what comes over one bot's connection, in its order. WeCom waits for no acknowledgement there and repeats nothing,
 * so what can't be stored at once, because the database is away for a moment, is tried again here.
 */
final class BotInbox {

    private static final Logger log = LoggerFactory.getLogger(BotInbox.class);

    private static final int ROOM = 1_000;
    private static final int TRIES = 30;
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
    private static final Duration DRAIN = Duration.ofSeconds(8);
    private static final String CHOSEN = "已收到您的选择";

    private final Bot bot;
    private final MessageHandler handler;
    private final FeedbackDesk feedback;
    private final BotSpeaker speaker;
    private final Clock clock;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final ThreadPoolExecutor worker;

    BotInbox(Bot bot, MessageHandler handler, FeedbackDesk feedback, BotSpeaker speaker, Clock clock) {
        this.bot = bot;
        this.handler = handler;
        this.feedback = feedback;
        this.speaker = speaker;
        this.clock = clock;
        worker = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(ROOM), task -> {
            Thread thread = new Thread(task, "wecom-bot-inbox-" + bot.name());
            thread.setDaemon(true);
            return thread;
        });
    }

    void take(JsonNode frame) {
        Instant receivedAt = clock.instant();
        try {
            worker.execute(() -> store(frame, receivedAt));
        } catch (RejectedExecutionException e) {
            log.error("A message to bot {} is lost: {} others wait to be stored", bot.name(), ROOM);
        }
    }

    /** Stores what came so far; returns when that is done, or after some seconds. */
    void drain() throws InterruptedException {
        stopping.countDown();
        worker.shutdown();
        if (!worker.awaitTermination(DRAIN.toSeconds(), TimeUnit.SECONDS)) {
            log.error("Messages to bot {} could not be stored before the stop and are lost", bot.name());
            worker.shutdownNow();
        }
    }

    private void store(JsonNode frame, Instant receivedAt) {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                handle(frame, receivedAt);
                return;
            } catch (IllegalArgumentException e) {
                log.warn("A message to bot {} lacks a field and is left out: {}", bot.name(), e.getMessage());
                return;
            } catch (RuntimeException e) {
                log.warn("A message to bot {} could not be stored, try {}", bot.name(), attempt, e);
                if (!pauses()) {
                    break;
                }
            }
        }
        log.error("A message to bot {} could not be stored and is lost", bot.name());
    }

    /** @return whether there is time for another try */
    private boolean pauses() {
        try {
            return !stopping.await(BETWEEN_TRIES.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void handle(JsonNode frame, Instant receivedAt) {
        String request = frame.path("headers").path("req_id").asString("");
        BotMessage message = new BotMessage(bot, frame.path("body"));
        BotMessage.Kind kind = message.kind();
        switch (kind) {
            case SAID, ENTERED -> accept(message, RequestAddress.of(kind, request, receivedAt), receivedAt);
            case CLICKED -> {
                speaker.clicked(message.taskId(), request);
                accept(message, Map.of(), receivedAt);
                if (SentId.isChoice(message.taskId())) {
                    speaker.spend(message.taskId(), CHOSEN);
                }
            }
            case RATED -> feedback.take(message);
            case REFRESH, OTHER -> log.debug("Bot {} got an event that asks for nothing", bot.name());
        }
    }

    private void accept(BotMessage message, Map<String, String> address, Instant receivedAt) {
        handler.accept(message.toIncoming(address, receivedAt));
    }
}
