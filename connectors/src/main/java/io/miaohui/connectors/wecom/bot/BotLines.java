package io.miaohui.connectors.wecom.bot;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Opens the long connections when everything else is ready, and closes them before anything else goes. */
final class BotLines implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(BotLines.class);
    private static final long TICK_MILLIS = 250;

    /** A bot's line with who takes what comes over it. */
    record Attended(String bot, BotLine line, BotInbox inbox) {}

    private final List<Attended> lines;
    private volatile @Nullable ScheduledExecutorService timer;

    BotLines(List<Attended> lines) {
        this.lines = List.copyOf(lines);
    }

    @Override
    public void start() {
        if (lines.isEmpty()) {
            return;
        }
        // One thread each: a connection that takes long to open must not cost another bot its lease.
        ScheduledExecutorService threads = Executors.newScheduledThreadPool(lines.size(), task -> {
            Thread thread = new Thread(task, "wecom-bot-line");
            thread.setDaemon(true);
            return thread;
        });
        timer = threads;
        for (Attended it : lines) {
            Future<?> unused = threads.scheduleWithFixedDelay(() -> tick(it), 0, TICK_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Whatever goes wrong, the line goes on: the executor would drop a task that throws. */
    private static void tick(Attended it) {
        try {
            it.line().tick(it.inbox()::take);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | LinkageError e) {
            log.error("The line of bot {} stumbled", it.bot(), e);
        }
    }

    @Override
    public void stop() {
        ScheduledExecutorService threads = timer;
        if (threads == null) {
            return;
        }
        timer = null;
        threads.shutdownNow();
        try {
            // First the lines: what comes from now on is for the next holder.
            lines.forEach(it -> it.line().stop());
            for (Attended it : lines) {
                it.inbox().drain();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }
}
