package io.miaohui.connectors.dingtalk;

import io.miaohui.connectors.EdgeRejection;
import io.miaohui.connectors.dingtalk.StreamConnection.Delivery;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores a robot's stream messages off the network threads and acknowledges each once it is stored. More than can wait
 * are refused aloud, so that the platform knows.
 */
final class StreamWorkers {

    /** How long messages that were taken may still need when the stream is closed. */
    static final Duration DRAIN = Duration.ofSeconds(5);

    private static final Logger log = LoggerFactory.getLogger(StreamWorkers.class);
    private static final int THREADS = 8;
    private static final int WAITING = 2048;

    private final Inbox inbox;
    /** So that a burst makes one line in the log. */
    private final AtomicBoolean refusing = new AtomicBoolean();

    private volatile @Nullable ThreadPoolExecutor pool;

    StreamWorkers(Inbox inbox) {
        this.inbox = inbox;
    }

    void start() {
        AtomicInteger count = new AtomicInteger();
        ThreadPoolExecutor fresh = new ThreadPoolExecutor(
                THREADS, THREADS, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), task -> {
                    Thread thread = new Thread(task, "dingtalk-stream-" + count.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        fresh.allowCoreThreadTimeOut(true);
        pool = fresh;
    }

    void take(String robot, Delivery delivery) {
        ThreadPoolExecutor current = pool;
        try {
            if (current == null) {
                throw new RejectedExecutionException("The stream is closed");
            }
            current.execute(() -> store(robot, delivery));
            refusing.set(false);
        } catch (RejectedExecutionException e) {
            delivery.fail();
            if (!refusing.getAndSet(true)) {
                log.warn("Messages to DingTalk robot {} are refused: too many wait, or it is being closed", robot);
            }
        }
    }

    /** Takes nothing more and waits until what was taken is acknowledged, at most {@link #DRAIN}. */
    void drain() throws InterruptedException {
        ThreadPoolExecutor current = pool;
        if (current == null) {
            return;
        }
        current.shutdown();
        if (!current.awaitTermination(DRAIN.toMillis(), TimeUnit.MILLISECONDS)) {
            log.warn("{} DingTalk messages were not stored in time", current.getActiveCount());
        }
    }

    private void store(String robot, Delivery delivery) {
        try {
            inbox.receive(robot, delivery.json());
            delivery.acknowledge();
        } catch (EdgeRejection e) {
            // A repeat would be no better.
            log.warn("Dropped a DingTalk message to robot {}: {}", robot, e.getMessage());
            delivery.acknowledge();
        } catch (RuntimeException e) {
            log.error("A DingTalk message to robot {} could not be stored", robot, e);
            delivery.fail();
        }
    }
}
