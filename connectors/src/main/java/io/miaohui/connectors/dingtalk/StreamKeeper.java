package io.miaohui.connectors.dingtalk;

import io.miaohui.connectors.ReconnectWaits;
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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one of a robot's connections open. A watchdog thread looks at it now and then, and whenever it reports its end: a
 * dead, leaving or silent one is replaced, after a wait that grows. A leaving one stays until the platform closes it, so that what
 * arrived on it can still be acknowledged.
 */
final class StreamKeeper {

    private static final Logger log = LoggerFactory.getLogger(StreamKeeper.class);

    /**
     * What the connections of a robot share.
     *
     * @param idle after so long without a frame a connection is replaced
     * @param look how long the watchdog rests between two looks
     */
    record Terms(
            String name,
            DingtalkSettings.Robot robot,
            Duration idle,
            Duration look,
            StreamConnection.Opener opener,
            Neighbours neighbours,
            Clock clock) {}

    /**
     * The connection at this moment.
     *
     * @param since when it was opened; {@code null} if it is not open
     * @param trouble why it is not
     */
    record State(@Nullable Instant since, @Nullable String trouble) {}

    /** DingTalk closes a connection 10 s after it said so. */
    private static final Duration LINGER = Duration.ofSeconds(15);

    /** A connection that lived this long was a good one: the next waits as little as the first. */
    private static final Duration STABLE = Duration.ofSeconds(30);

    private final Terms terms;
    private final int index;
    private final String name;
    private final StreamConnection.Listener listener;
    private final Clock clock;
    private final ReconnectWaits waits = new ReconnectWaits();

    private volatile @Nullable ScheduledExecutorService watchdog;

    /** Written by the watchdog's thread alone, as all below it. */
    private volatile State state = new State(null, null);

    private final List<StreamConnection> retired = new ArrayList<>();
    private @Nullable StreamConnection connection;
    private Instant openedAt = Instant.MIN;
    private Instant notBefore = Instant.MIN;

    /** @param index counts a robot's connections from 0 */
    StreamKeeper(Terms terms, int index, StreamConnection.Listener listener) {
        this.terms = terms;
        this.index = index;
        name = terms.name();
        clock = terms.clock();
        this.listener = listener;
    }

    State state() {
        return state;
    }

    void start() {
        ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1, task -> {
            Thread named = new Thread(task, "dingtalk-watchdog-" + name + '-' + index);
            named.setDaemon(true);
            return named;
        });
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        watchdog = thread;
        Future<?> unused =
                thread.scheduleWithFixedDelay(this::watch, 0, terms.look().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Closes the connection and opens none any more. */
    void stop() throws InterruptedException {
        ScheduledExecutorService thread = watchdog;
        if (thread == null) {
            return;
        }
        watchdog = null;
        thread.execute(this::closeAll);
        thread.shutdown();
        if (!thread.awaitTermination(StreamWorkers.DRAIN.toSeconds(), TimeUnit.SECONDS)) {
            thread.shutdownNow();
        }
    }

    /** A connection of the robot's has ended or is about to, this one perhaps. */
    void lookNow() {
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
            state = new State(
                    null, "the stream cannot be watched: " + e.getClass().getSimpleName());
        }
    }

    private void check() {
        Instant now = clock.instant();
        if (terms.neighbours().mustRest(index, now)) {
            rest();
            return;
        }
        String fault = fault(now);
        if (fault == null) {
            if (now.isAfter(openedAt.plus(STABLE))) {
                waits.reset();
                notBefore = now;
                terms.neighbours().stable();
            }
        } else if (!now.isBefore(notBefore)) {
            replace(fault, now);
        }
    }

    private void rest() {
        if (connection != null) {
            closeAll();
        }
        state = new State(null, "DingTalk lets the robot have one connection alone");
    }

    /** Why the connection needs a successor; {@code null} if it is fine. */
    private @Nullable String fault(Instant now) {
        StreamConnection current = connection;
        if (current == null) {
            return "not open";
        }
        if (!current.isActive()) {
            cut(now);
            return "cut";
        }
        if (current.isLeaving()) {
            return "leaving";
        }
        return now.isAfter(current.lastHeard().plus(terms.idle())) ? "silent" : null;
    }

    private void cut(Instant now) {
        if (state.since() != null && terms.neighbours().cut(index, now)) {
            log.warn("DingTalk cuts each connection of robot {} when another opens; one is kept", name);
        }
        state = new State(null, "the stream was cut; it is being opened again");
    }

    private void replace(String fault, Instant now) {
        notBefore = now.plus(waits.next());
        try {
            StreamConnection fresh = terms.opener().open(terms.robot(), listener);
            log.info("Opened stream {} of DingTalk robot {}; the one before was {}", index + 1, name, fault);
            retire();
            connection = fresh;
            openedAt = now;
            state = new State(now, null);
            terms.neighbours().opened(index, now);
        } catch (RuntimeException e) {
            log.warn(
                    "Stream {} of DingTalk robot {} is {} and did not open: {}",
                    index + 1,
                    name,
                    fault,
                    e.getMessage());
            StreamConnection current = connection;
            if (current == null || !current.isActive()) {
                state = new State(null, "the stream did not open: " + e.getMessage());
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
        state = new State(null, null);
    }
}
