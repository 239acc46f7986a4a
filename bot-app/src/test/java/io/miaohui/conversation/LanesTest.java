package io.miaohui.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class LanesTest {

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final List<Long> worked = new ArrayList<>();

    @Test
    void aLaneThatWaitsIsSubmittedOnceHoweverOftenItIsPolled() {
        Lanes lanes = new Lanes(waiting::add, worked::add);

        CompletableFuture<Void> first = lanes.submit(1);
        for (int i = 0; i < 1_000; i++) {
            lanes.submit(1);
        }
        CompletableFuture<Void> last = lanes.submit(1);
        runAll();

        assertThat(worked).containsExactly(1L);
        assertThat(first).isCompleted();
        assertThat(last).isCompleted();
    }

    @Test
    void whatComesWhileALaneRunsIsWorkedOnAfterIt() {
        List<CompletableFuture<Void>> later = new ArrayList<>();
        Lanes[] lanes = new Lanes[1];
        lanes[0] = new Lanes(waiting::add, id -> {
            worked.add(id);
            for (int i = 0; worked.size() == 1 && i < 1_000; i++) {
                later.add(lanes[0].submit(id));
            }
        });

        lanes[0].submit(7);
        runAll();

        assertThat(worked).containsExactly(7L, 7L);
        assertThat(later).hasSize(1_000).allMatch(CompletableFuture::isDone);
    }

    @Test
    void aFailureHoldsUpNothing() {
        Lanes lanes = new Lanes(waiting::add, id -> {
            worked.add(id);
            throw new IllegalStateException("broken");
        });

        CompletableFuture<Void> failed = lanes.submit(1);
        runAll();
        lanes.submit(1);
        runAll();

        assertThat(failed).isCompletedExceptionally();
        assertThat(worked).containsExactly(1L, 1L);
    }

    private void runAll() {
        for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
            next.run();
        }
    }
}
