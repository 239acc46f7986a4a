package io.miaohui.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
 * The threads on which conversations are worked on. Deciding has its own, fewer than the database has connections, so
 * that it never waits for a connection that only other work could give back. Sending has others for each channel: a
 * platform that hangs holds up neither the decisions nor the other platforms. Stops after the web server and before the
 * database: what runs is finished, what did not start is stored and resumed by the next process.
 */
@Component
class LaneExecutor implements Executor, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LaneExecutor.class);
    private static final int THREADS = 12;

    private final ExecutorService deciding = pool("lane");
    private final Map<String, ExecutorService> sending = new ConcurrentHashMap<>();
    private volatile boolean stopped;

    @Override
    public void execute(Runnable task) {
        execute(deciding, task);
    }

    /** The threads that send on a channel. */
    Executor sending(String channel) {
        ExecutorService threads = sending.computeIfAbsent(channel, name -> pool("send-" + name));
        return task -> execute(threads, task);
    }

    private static ExecutorService pool(String name) {
        return Executors.newFixedThreadPool(THREADS, runnable -> {
            Thread thread = new Thread(runnable, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    private static void execute(ExecutorService threads, Runnable task) {
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
        stopped = true;
        List<ExecutorService> all = new ArrayList<>(sending.values());
        all.add(deciding);
        all.forEach(ExecutorService::shutdown);
        try {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
            boolean finished = true;
            for (ExecutorService threads : all) {
                finished &= threads.awaitTermination(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            }
            if (!finished) {
                log.warn("Some conversations were still being worked on; the next process will resume them");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return !stopped;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
