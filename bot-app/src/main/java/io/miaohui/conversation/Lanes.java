package io.miaohui.conversation;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One lane for each conversation: work on one conversation runs one after the other, other conversations aren't held up.
 * A lane that has nothing to do takes no memory, and one that waits takes little however often it is submitted.
 */
final class Lanes {

    private static final Logger log = LoggerFactory.getLogger(Lanes.class);

    private final Executor executor;
    private final LongConsumer work;
    private final ConcurrentMap<Long, Run> last = new ConcurrentHashMap<>();

    private static final class Run {
        final AtomicBoolean started = new AtomicBoolean();
        final AtomicBoolean watched = new AtomicBoolean();
        final CompletableFuture<Void> done;

        Run(Function<AtomicBoolean, CompletableFuture<Void>> begin) {
            done = begin.apply(started);
        }
    }

    Lanes(Executor executor, LongConsumer work) {
        this.executor = executor;
        this.work = work;
    }

    /**
     * Runs the work for that conversation after what runs for it now. Work that has not started yet will see all that was
     * committed before this call, so it does for this call as well.
     */
    CompletableFuture<Void> submit(long conversationId) {
        Run mine = last.compute(
                conversationId,
                (id, before) -> before != null && !before.started.get()
                        ? before
                        : new Run(started -> begin(id, before, started)));
        if (mine.watched.compareAndSet(false, true)) {
            mine.done.whenComplete((done, failed) -> {
                last.remove(conversationId, mine);
                if (failed != null) {
                    // What a lane works on is stored; the next poll takes it up again.
                    log.error("Work on conversation {} failed and will be taken up again", conversationId, failed);
                }
            });
        }
        return mine.done;
    }

    private CompletableFuture<Void> begin(long conversationId, @Nullable Run before, AtomicBoolean started) {
        Runnable run = () -> {
            started.set(true);
            work.accept(conversationId);
        };
        return before == null
                ? CompletableFuture.runAsync(run, executor)
                : before.done.handle((done, failed) -> null).thenRunAsync(run, executor);
    }
}
