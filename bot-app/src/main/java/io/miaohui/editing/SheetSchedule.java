package io.miaohui.editing;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for spreadsheets to work on, on a thread of its own: neither a lane nor another timer waits for a long file. */
@Component
@ConditionalOnWebApplication
class SheetSchedule implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(SheetSchedule.class);
    private static final Duration KEPT = Duration.ofDays(30);

    private final SheetWork work;
    private final SheetMapper sheets;
    private final Clock clock;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread worker = new Thread(task, "chat-spreadsheets");
        worker.setDaemon(true);
        return worker;
    });

    SheetSchedule(SheetWork work, SheetMapper sheets, Clock clock) {
        this.work = work;
        this.sheets = sheets;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void look() {
        if (busy.compareAndSet(false, true)) {
            thread.execute(this::workOnce);
        }
    }

    private void workOnce() {
        try {
            work.run();
        } catch (RuntimeException databaseIsGone) {
            log.warn("Could not look for spreadsheets sent by chat; trying again", databaseIsGone);
        } finally {
            busy.set(false);
        }
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void forget() {
        sheets.deleteSomeBefore(clock.instant().minus(KEPT));
    }

    @Override
    public void destroy() throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
            log.info("A spreadsheet is still being read; another replica or the next start takes it up");
        }
    }
}
