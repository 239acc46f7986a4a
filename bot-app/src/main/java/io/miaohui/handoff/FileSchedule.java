package io.miaohui.handoff;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks for files to pass on, on a thread of its own: neither a lane nor another timer waits for a slow platform. */
class FileSchedule implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(FileSchedule.class);

    private final FileWork work;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread worker = new Thread(task, "ticket-files");
        worker.setDaemon(true);
        return worker;
    });

    FileSchedule(FileWork work) {
        this.work = work;
    }

    @Scheduled(fixedDelay = 500, timeUnit = TimeUnit.MILLISECONDS)
    void look() {
        if (busy.compareAndSet(false, true)) {
            thread.execute(this::workOnce);
        }
    }

    private void workOnce() {
        try {
            work.run();
        } catch (RuntimeException failed) {
            log.warn("Could not pass on the files of tickets; trying again", failed);
        } finally {
            busy.set(false);
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
            log.info("A file is still being fetched; another replica or the next start takes it up");
        }
    }
}
