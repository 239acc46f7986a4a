package io.miaohui.handoff;

import io.miaohui.conversation.Conversations;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open pages that their ticket has news. Each replica looks into the database for the tickets that it has pages of,
 * so it does not matter which one took the message. The event carries no content: the page fetches that by itself.
 */
class WorkbenchLive implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(WorkbenchLive.class);

    /** After that the page comes again, and its link is looked at again. */
    private static final Duration LIFE = Duration.ofMinutes(10);

    private static final int LOOKS_BETWEEN_BEATS = 15;

    private final HandoffStore store;
    private final Conversations conversations;
    private final int most;
    private final Map<SseEmitter, Watch> watches = new ConcurrentHashMap<>();
    private volatile @Nullable ScheduledExecutorService timer;
    private int looks;

    private static final class Watch {
        private final long ticket;
        private int seen;

        Watch(long ticket, int seen) {
            this.ticket = ticket;
            this.seen = seen;
        }
    }

    /** @param most pages at a time; the next ones ask for news by themselves */
    WorkbenchLive(HandoffStore store, Conversations conversations, int most) {
        this.store = store;
        this.conversations = conversations;
        this.most = most;
    }

    /** A stream of that ticket's news; empty if there are too many already. */
    Optional<SseEmitter> watch(Handoff handoff) {
        if (watches.size() >= most) {
            return Optional.empty();
        }
        SseEmitter emitter = new SseEmitter(LIFE.toMillis());
        emitter.onCompletion(() -> watches.remove(emitter));
        emitter.onTimeout(emitter::complete);
        emitter.onError(gone -> watches.remove(emitter));
        watches.put(emitter, new Watch(handoff.id(), stamp(handoff.id())));
        // The page believes in the stream once something has come through it.
        send(emitter, "ready");
        return Optional.of(emitter);
    }

    /** One look at every watched ticket. */
    void look() {
        Map<Long, Integer> stamps = new ConcurrentHashMap<>();
        boolean beat = ++looks % LOOKS_BETWEEN_BEATS == 0;
        watches.forEach((emitter, watch) -> {
            int stamp = stamps.computeIfAbsent(watch.ticket, this::stamp);
            if (stamp != watch.seen) {
                watch.seen = stamp;
                send(emitter, "changed");
            } else if (beat) {
                send(emitter, "beat");
            }
        });
    }

    int watching() {
        return watches.size();
    }

    private int stamp(long ticket) {
        return store.find(ticket)
                .map(it -> Objects.hash(it, conversations.transcript(it.conversationId(), 1)))
                .orElse(0);
    }

    private void send(SseEmitter emitter, String event) {
        try {
            emitter.send(SseEmitter.event().name(event).data(""));
        } catch (IOException | IllegalStateException gone) {
            watches.remove(emitter);
        }
    }

    private void lookSafely() {
        try {
            look();
        } catch (RuntimeException databaseIsGone) {
            log.warn("Could not look for news of tickets; trying again", databaseIsGone);
        }
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "workbench-live");
            thread.setDaemon(true);
            return thread;
        });
        started.scheduleWithFixedDelay(this::lookSafely, 1, 1, TimeUnit.SECONDS);
        timer = started;
    }

    /** Before the web server, which else would wait for these streams to end. */
    @Override
    public void stop() {
        ScheduledExecutorService running = timer;
        if (running != null) {
            running.shutdownNow();
        }
        timer = null;
        List<SseEmitter> open = List.copyOf(watches.keySet());
        watches.clear();
        open.forEach(SseEmitter::complete);
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }
}
