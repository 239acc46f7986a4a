package io.miaohui.insight.learning;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;

/**
 * Where learning happens: one thread behind the answers, in the order of the events. It takes no more than a bounded
 * number of events; a lesson that fails or finds no room is counted, and the answers go on. Stops after those who answer
 * and before the database.
 */
@Component
class Background implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Background.class);

    private static final int ROOM = 10_000;
    private static final int TRIES = 3;
    private static final int SECONDS_TO_FINISH = 5;

    /** Lower phases stop later. */
    private static final int PHASE = -1;

    private volatile ExecutorService worker = worker();
    private final Counter lost;

    Background(MeterRegistry meters) {
        lost = Counter.builder("miaohui.learning.lost")
                .description("Events from which nothing could be learned, because that failed or there was no room")
                .register(meters);
    }

    private static ExecutorService worker() {
        return new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(ROOM), work -> {
            Thread thread = new Thread(work, "learning");
            thread.setDaemon(true);
            return thread;
        });
    }

    void run(Runnable lesson) {
        try {
            worker.execute(() -> attempt(lesson));
        } catch (RejectedExecutionException full) {
            lost.increment();
        }
    }

    private void attempt(Runnable lesson) {
        for (int attempt = 1; ; attempt++) {
            try {
                lesson.run();
                return;
            } catch (TransientDataAccessException busy) {
                if (attempt == TRIES) {
                    fail(busy);
                    return;
                }
            } catch (RuntimeException | StackOverflowError broken) {
                fail(broken);
                return;
            }
        }
    }

    private void fail(Throwable cause) {
        lost.increment();
        log.warn("Nothing was learned from an event", cause);
    }

    /** Also after a stop: a paused application goes on. */
    @Override
    public void start() {
        if (worker.isShutdown()) {
            worker = worker();
        }
    }

    /** What has happened already is still learned from. */
    @Override
    public void stop() {
        ExecutorService stopping = worker;
        stopping.shutdown();
        try {
            if (!stopping.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
                stopping.shutdownNow();
            }
        } catch (InterruptedException e) {
            stopping.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return !worker.isShutdown();
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
