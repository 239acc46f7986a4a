package io.miaohui.faq.store;

import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Looks for a newer release again and again, on a thread of its own: building an index takes up to seconds, in which
 * the application's other timed work must go on, as this must when that is held up.
 */
@Component
class ReleaseWatch implements SmartLifecycle {

    private final LiveFaq faq;
    private final ReleaseSettings settings;
    private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
    private volatile boolean running;

    ReleaseWatch(LiveFaq faq, ReleaseSettings settings) {
        this.faq = faq;
        this.settings = settings;
        scheduler.setThreadNamePrefix("release-watch-");
        scheduler.setDaemon(true);
    }

    @Override
    public void start() {
        scheduler.initialize();
        scheduler.scheduleWithFixedDelay(faq::refresh, settings.pollEvery());
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        scheduler.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
