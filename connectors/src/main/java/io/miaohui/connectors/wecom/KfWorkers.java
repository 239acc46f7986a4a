package io.miaohui.connectors.wecom;

import io.miaohui.connectors.Cursors;
import io.miaohui.connectors.Delivery;
import io.miaohui.connectors.Leases;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import me.chanjar.weixin.common.error.WxErrorException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Sees to it that accounts are pulled: at once when a signal comes, and every minute for the signals that were lost.
 * Stops before what it needs does; what it had not pulled is still in the feed.
 */
final class KfWorkers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(KfWorkers.class);

    private static final int THREADS = 4;

    /** WeCom lets a signal's token count for ten minutes; a call takes some of them. */
    private static final Duration TOKEN = Duration.ofMinutes(9);

    /** WeCom takes some ten calls without a token a minute. */
    private static final int WITHOUT_TOKEN = 8;

    private static final Duration HELD_ELSEWHERE = Duration.ofMillis(300);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

    private final Map<String, KfApp> apps;
    private final KfPuller puller;
    private final Cursors cursors;
    private final Leases leases;
    private final Duration pollEvery;
    private final Clock clock;
    private final Map<String, KfAccount> accounts = new ConcurrentHashMap<>();
    private final ScheduledThreadPoolExecutor threads;
    private volatile boolean running;

    KfWorkers(
            Map<String, KfApp> apps, KfPuller puller, Cursors cursors, Leases leases, Duration pollEvery, Clock clock) {
        this.apps = Map.copyOf(apps);
        this.puller = puller;
        this.cursors = cursors;
        this.leases = leases;
        this.pollEvery = pollEvery;
        this.clock = clock;
        this.threads = new ScheduledThreadPoolExecutor(apps.isEmpty() ? 0 : THREADS, task -> {
            Thread thread = new Thread(task, "wecom-kf");
            thread.setDaemon(true);
            return thread;
        });
        threads.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** There is something to pull. Returns at once. Does nothing for an app without 微信客服. */
    void signal(String app, String openKfId, @Nullable String token) {
        KfApp known = apps.get(app);
        if (known != null && !openKfId.isEmpty()) {
            KfAccount account = account(known, openKfId);
            account.token(token, clock.instant().plus(TOKEN));
            want(account);
        }
    }

    /** Asks for what no signal told of. One replica does for all. */
    private void poll(KfApp app) {
        try {
            if (!leases.hold(app.feeds() + "poll", pollEvery.plus(pollEvery.dividedBy(2)))) {
                return;
            }
            int left = WITHOUT_TOKEN;
            for (KfAccount account : longestUnseen(app)) {
                if (account.token(clock.instant()) != null || left-- > 0) {
                    want(account);
                }
            }
        } catch (RuntimeException e) {
            log.warn(
                    "Could not look for lost signals of {}: {}",
                    app,
                    e.getClass().getSimpleName());
        }
    }

    private List<KfAccount> longestUnseen(KfApp app) {
        Set<String> ids = new LinkedHashSet<>(listed(app));
        cursors.feeds(app.feeds())
                .forEach(feed -> ids.add(feed.substring(app.feeds().length())));
        return ids.stream()
                .map(id -> account(app, id))
                .sorted((a, b) -> a.lastPull().compareTo(b.lastPull()))
                .toList();
    }

    private static Collection<String> listed(KfApp app) {
        try {
            return app.api().accounts();
        } catch (WxErrorException | RuntimeException e) {
            app.lastCall().failed(e);
            return List.of();
        }
    }

    private KfAccount account(KfApp app, String openKfId) {
        return accounts.computeIfAbsent(app.feed(openKfId), feed -> new KfAccount(app, openKfId));
    }

    private void want(KfAccount account) {
        if (account.want()) {
            later(account, Duration.ZERO);
        }
    }

    private void later(KfAccount account, Duration wait) {
        try {
            threads.schedule(() -> work(account), wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            log.debug("Stopping: {} is left to the next process", account);
        }
    }

    private void work(KfAccount account) {
        int wanted = account.wanted();
        Duration wait = pull(account);
        if (wait != null) {
            later(account, wait);
        } else if (account.done(wanted)) {
            later(account, Duration.ZERO);
        }
    }

    /** @return when to try again; {@code null} if it is done */
    private @Nullable Duration pull(KfAccount account) {
        Instant now = clock.instant();
        KfApp app = account.app();
        try {
            if (!puller.pull(app, account.openKfId(), account.token(now))) {
                return HELD_ELSEWHERE;
            }
            account.pulled(now);
            app.lastCall().worked();
            return null;
        } catch (WxErrorException e) {
            log.warn("微信客服 of {}: sync_msg failed with errcode {}", app, WecomErrors.code(e));
            return afterFailure(app.lastCall().failed(e));
        } catch (RuntimeException e) {
            log.warn("微信客服 of {} could not be pulled; it is tried again", app, e);
            return afterFailure();
        }
    }

    /** What an administrator has to put right is looked at again with the next signal or poll. */
    private @Nullable Duration afterFailure(Delivery failure) {
        if (failure instanceof Delivery.TryLater later) {
            return later.after().isZero() ? afterFailure() : later.after();
        }
        return null;
    }

    /** Whoever has lost signals looked for more often wants no longer waits after a failure. */
    private Duration afterFailure() {
        return pollEvery.compareTo(AFTER_FAILURE) < 0 ? pollEvery : AFTER_FAILURE;
    }

    @Override
    public void start() {
        running = true;
        apps.values()
                .forEach(app -> threads.scheduleWithFixedDelay(
                        () -> poll(app), 0, pollEvery.toMillis(), TimeUnit.MILLISECONDS));
    }

    @Override
    public void stop() {
        running = false;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(5, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
