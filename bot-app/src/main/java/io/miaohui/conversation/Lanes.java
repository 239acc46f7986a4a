package io.miaohui.conversation;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One lane for each conversation: work on one conversation runs one after the other, other conversations aren't held up.
 * A lane that has nothing to do takes no memory.
 */
final class Lanes {

    private static final Logger log = LoggerFactory.getLogger(Lanes.class);

    private final Executor executor;
    private final LongConsumer work;
    private final ConcurrentMap<Long, CompletableFuture<Void>> tails = new ConcurrentHashMap<>();

    Lanes(Executor executor, LongConsumer work) {
        this.executor = executor;
        this.work = work;
    }

    /** Runs the work for that conversation after all that was submitted for it before. */
    CompletableFuture<Void> submit(long conversationId) {
        CompletableFuture<Void> mine = tails.compute(conversationId, (id, tail) -> {
            Runnable run = () -> work.accept(id);
            return tail == null
                    ? CompletableFuture.runAsync(run, executor)
                    : tail.handle((done, failed) -> null).thenRunAsync(run, executor);
        });
        mine.whenComplete((done, failed) -> {
            tails.remove(conversationId, mine);
            if (failed != null) {
                // What a lane works on is stored; the next poll takes it up again.
                log.error("Work on conversation {} failed and will be taken up again", conversationId, failed);
            }
        });
        return mine;
    }
}
