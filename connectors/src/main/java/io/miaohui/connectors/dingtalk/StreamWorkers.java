package io.miaohui.connectors.dingtalk;

import io.miaohui.connectors.EdgeRejection;
import io.miaohui.connectors.dingtalk.StreamConnection.Delivery;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores what a robot's streams bring off the network threads, and acknowledges each message once it is stored. Files
 * and cards have threads of their own: a file takes a call to DingTalk, and a card must not wait behind anything. More
 * than can wait are refused aloud, so that the platform knows.
 */
final class StreamWorkers {

    /** How long messages that were taken may still need when the stream is closed. */
    static final Duration DRAIN = Duration.ofSeconds(5);

    /** Past 2 s whoever pressed the button is shown an error, though it was stored a moment later. */
    private static final Duration CARD_PATIENCE = Duration.ofMillis(1500);

    private static final Logger log = LoggerFactory.getLogger(StreamWorkers.class);

    private final Inbox inbox;
    private final Lane words = new Lane("dingtalk-stream", 8, 2048);
    private final Lane files = new Lane("dingtalk-files", 4, 256);
    private final Lane cards = new Lane("dingtalk-cards", 4, 256);
    /** So that a burst makes one line in the log. */
    private final AtomicBoolean refusing = new AtomicBoolean();

    StreamWorkers(Inbox inbox) {
        this.inbox = inbox;
    }

    void start() {
        lanes().forEach(Lane::start);
    }

    void take(String robot, Delivery delivery) {
        Lane lane = Downloads.mayBeIn(delivery.json()) ? files : words;
        CompletableFuture<Boolean> unused = run(robot, delivery, lane, () -> inbox.receive(robot, delivery.json()));
    }

    void takeCard(String robot, Delivery delivery) {
        CompletableFuture<Boolean> unused = run(
                        robot, delivery, cards, () -> inbox.receiveCard(robot, delivery.frame(), delivery.json()))
                .completeOnTimeout(true, CARD_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Takes nothing more and waits until what was taken is acknowledged, at most {@link #DRAIN}. */
    void drain() throws InterruptedException {
        lanes().forEach(Lane::close);
        long end = System.nanoTime() + DRAIN.toNanos();
        int left = 0;
        for (Lane lane : lanes()) {
            left += lane.await(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
        }
        if (left > 0) {
            log.warn("{} DingTalk messages were not stored in time", left);
        }
    }

    private CompletableFuture<Boolean> run(String robot, Delivery delivery, Executor lane, Runnable work) {
        CompletableFuture<Boolean> stored = new CompletableFuture<>();
        CompletableFuture<Void> unused = stored.thenAccept(ok -> answer(delivery, ok));
        try {
            lane.execute(() -> stored.complete(store(robot, work)));
            refusing.set(false);
        } catch (RejectedExecutionException e) {
            stored.complete(false);
            if (!refusing.getAndSet(true)) {
                log.warn("Messages to DingTalk robot {} are refused: too many wait, or it is being closed", robot);
            }
        }
        return stored;
    }

    private static void answer(Delivery delivery, boolean stored) {
        if (stored) {
            delivery.acknowledge();
        } else {
            delivery.fail();
        }
    }

    /** @return whether a repeat would be no better */
    private static boolean store(String robot, Runnable work) {
        try {
            work.run();
            return true;
        } catch (EdgeRejection e) {
            log.warn("Dropped a DingTalk message to robot {}: {}", robot, e.getMessage());
            return true;
        } catch (RuntimeException e) {
            log.error("A DingTalk message to robot {} could not be stored", robot, e);
            return false;
        }
    }

    private List<Lane> lanes() {
        return List.of(words, files, cards);
    }
}
