package io.miaohui.conversation;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The threads on which conversations are worked on. Fewer than the database has connections, so that the work never
 * waits for a connection that only other work could give back. Stops after the web server and before the database: what
 * runs is finished, what did not start is stored and resumed by the next process.
 */
@Component
class LaneExecutor implements Executor, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LaneExecutor.class);
    private static final int THREADS = 12;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, runnable -> {
        Thread thread = new Thread(runnable, "lane");
        thread.setDaemon(true);
        return thread;
    });

    @Override
    public void execute(Runnable task) {
        try {
            threads.execute(task);
        } catch (RejectedExecutionException stopping) {
            log.debug("Stopping: work is left to the next process");
        }
    }

    @Override
    public void start() {}

    @Override
    public void stop() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
                log.warn("Some conversations were still being worked on; the next process will resume them");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return !threads.isShutdown();
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
