package io.miaohui.connectors.dingtalk;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A few threads for one kind of work, with a bounded queue; closed until it is started. */
final class Lane implements Executor {

    private final String name;
    private final int threads;
    private final int waiting;
    private volatile @Nullable ThreadPoolExecutor pool;

    Lane(String name, int threads, int waiting) {
        this.name = name;
        this.threads = threads;
        this.waiting = waiting;
    }

    void start() {
        AtomicInteger count = new AtomicInteger();
        ThreadPoolExecutor fresh = new ThreadPoolExecutor(
                threads, threads, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(waiting), task -> {
                    Thread thread = new Thread(task, name + '-' + count.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        fresh.allowCoreThreadTimeOut(true);
        pool = fresh;
    }

    /** @throws RejectedExecutionException if too much waits, or the lane is closed */
    @Override
    public void execute(Runnable task) {
        ThreadPoolExecutor current = pool;
        if (current == null) {
            throw new RejectedExecutionException(name + " is closed");
        }
        current.execute(task);
    }

    /** Takes nothing more; what it took goes on. */
    void close() {
        ThreadPoolExecutor current = pool;
        if (current != null) {
            current.shutdown();
        }
    }

    /** @return how many tasks were not done in that time */
    int await(Duration patience) throws InterruptedException {
        ThreadPoolExecutor current = pool;
        return current == null || current.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)
                ? 0
                : current.getActiveCount() + current.getQueue().size();
    }
}
