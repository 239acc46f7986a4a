package io.miaohui.connectors.dingtalk;

import io.miaohui.connectors.dingtalk.StreamConnection.Delivery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one robot's stream open. A watchdog thread looks at the connection every second and whenever it reports its end:
 * a dead, leaving or silent one is replaced, with backoff. A leaving one stays until the platform closes it, so that what
 * arrived on it can still be acknowledged.
 */
final class RobotStream implements StreamConnection.Listener {

    private static final Logger log = LoggerFactory.getLogger(RobotStream.class);

    /** DingTalk closes a connection 10 s after it said so. */
    private static final Duration LINGER = Duration.ofSeconds(15);

    /** A connection that lived this long was a good one: the next waits as little as the first. */
    private static final Duration STABLE = Duration.ofSeconds(30);

    private static final Duration CHECK = Duration.ofSeconds(1);

    private final String name;
    private final DingtalkSettings.Robot robot;
    private final Duration idle;
    private final StreamConnection.Opener opener;
    private final StreamWorkers workers;
    private final RobotHealth health;
    private final Clock clock;
    private final Backoff backoff;

    private volatile @Nullable ScheduledExecutorService watchdog;

    // Touched by the watchdog's thread alone.
    private final List<StreamConnection> retired = new ArrayList<>();
    private @Nullable StreamConnection connection;
    private Instant openedAt = Instant.MIN;
    private Instant notBefore = Instant.MIN;

    RobotStream(
            String name,
            DingtalkSettings.Robot robot,
            Duration idle,
            StreamConnection.Opener opener,
            StreamWorkers workers,
            RobotHealth health,
            Clock clock) {
        this.name = name;
        this.robot = robot;
        this.idle = idle;
        this.opener = opener;
        this.workers = workers;
        this.health = health;
        this.clock = clock;
        backoff = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1), RandomGenerator.getDefault());
    }

    void start() {
        workers.start();
        ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1, task -> {
            Thread named = new Thread(task, "dingtalk-watchdog-" + name);
            named.setDaemon(true);
            return named;
        });
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        watchdog = thread;
        Future<?> unused = thread.scheduleWithFixedDelay(this::watch, 0, CHECK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Takes nothing more, lets what it took be stored and acknowledged, then closes. */
    void stop() throws InterruptedException {
        ScheduledExecutorService thread = watchdog;
        if (thread == null) {
            return;
        }
        watchdog = null;
        workers.drain();
        thread.execute(this::closeAll);
        thread.shutdown();
        if (!thread.awaitTermination(StreamWorkers.DRAIN.toSeconds(), TimeUnit.SECONDS)) {
            thread.shutdownNow();
        }
        health.stopped(name);
    }

    @Override
    public void message(Delivery delivery) {
        workers.take(name, delivery);
    }

    @Override
    public void leaving() {
        ScheduledExecutorService thread = watchdog;
        if (thread != null) {
            try {
                thread.execute(this::watch);
            } catch (RejectedExecutionException e) {
                log.debug("The stream of robot {} ended while it was being closed", name);
            }
        }
    }

    /** Whatever goes wrong, the watchdog goes on: the executor would drop a task that throws. */
    private void watch() {
        try {
            if (watchdog != null) {
                check();
            }
        } catch (RuntimeException | LinkageError e) {
            log.error("The watchdog of DingTalk robot {} stumbled", name, e);
            health.disconnected(
                    name, "the stream cannot be watched: " + e.getClass().getSimpleName());
        }
    }

    private void check() {
        Instant now = clock.instant();
        String fault = fault(now);
        if (fault == null) {
            if (now.isAfter(openedAt.plus(STABLE))) {
                backoff.reset();
                notBefore = now;
            }
        } else if (!now.isBefore(notBefore)) {
            replace(fault, now);
        }
    }

    /** Why the connection needs a successor; {@code null} if it is fine. */
    private @Nullable String fault(Instant now) {
        StreamConnection current = connection;
        if (current == null) {
            return "not open";
        }
        if (!current.isActive()) {
            health.disconnected(name, "the stream was cut; it is being opened again");
            return "cut";
        }
        if (current.isLeaving()) {
            return "leaving";
        }
        return now.isAfter(current.lastHeard().plus(idle)) ? "silent" : null;
    }

    private void replace(String fault, Instant now) {
        notBefore = now.plus(backoff.next());
        try {
            StreamConnection fresh = opener.open(robot, this);
            log.info("Opened the DingTalk stream of robot {}; the one before was {}", name, fault);
            retire();
            connection = fresh;
            openedAt = now;
            health.connected(name);
        } catch (RuntimeException e) {
            log.warn("The DingTalk stream of robot {} is {} and did not open: {}", name, fault, e.getMessage());
            StreamConnection current = connection;
            if (current == null || !current.isActive()) {
                health.disconnected(name, "the stream did not open: " + e.getMessage());
            }
        }
    }

    private void retire() {
        StreamConnection old = connection;
        ScheduledExecutorService thread = watchdog;
        if (old == null) {
            return;
        }
        if (old.isActive() && old.isLeaving() && thread != null) {
            retired.add(old);
            Future<?> unused = thread.schedule(() -> closeRetired(old), LINGER.toMillis(), TimeUnit.MILLISECONDS);
        } else {
            old.close();
        }
    }

    private void closeRetired(StreamConnection old) {
        retired.remove(old);
        old.close();
    }

    private void closeAll() {
        List.copyOf(retired).forEach(this::closeRetired);
        StreamConnection current = connection;
        if (current != null) {
            current.close();
        }
        connection = null;
    }
}
