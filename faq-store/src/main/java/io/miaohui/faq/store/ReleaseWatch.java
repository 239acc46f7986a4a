package io.miaohui.faq.store;

import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Looks for a newer release and other choices again and again, on threads of its own: building an index takes up to seconds, in which
 * the application's other timed work must go on, as this must when that is held up.
 */
@Component
class ReleaseWatch implements SmartLifecycle {

    private final List<? extends Followed> followed;
    private final ReleaseSettings settings;
    private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
    private volatile boolean running;

    ReleaseWatch(List<? extends Followed> followed, ReleaseSettings settings) {
        this.followed = followed;
        this.settings = settings;
        scheduler.setThreadNamePrefix("release-watch-");
        scheduler.setDaemon(true);
        // A large release that is being built must not hold up the others.
        scheduler.setPoolSize(followed.size());
    }

    @Override
    public void start() {
        scheduler.initialize();
        followed.forEach(one -> scheduler.scheduleWithFixedDelay(one::refresh, settings.pollEvery()));
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
