package io.miaohui.insight.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;

class BackgroundTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Background background = new Background(meters);
    private final List<String> learned = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        background.stop();
    }

    @Test
    void aLessonThatFailsIsCountedAndTheNextOneIsLearned() {
        background.run(() -> {
            throw new IllegalStateException("broken");
        });
        background.run(() -> learned.add("next"));

        await().until(() -> learned.equals(List.of("next")));
        assertThat(lost()).isEqualTo(1);
    }

    @Test
    void whoMeetsALockTriesAgain() {
        AtomicInteger tries = new AtomicInteger();
        background.run(() -> {
            if (tries.incrementAndGet() < 3) {
                throw new CannotAcquireLockException("busy");
            }
            learned.add("at last");
        });
        background.run(() -> {
            throw new CannotAcquireLockException("always busy");
        });

        await().until(() -> lost() == 1);
        assertThat(learned).containsExactly("at last");
    }

    @Test
    void whereThereIsNoRoomTheAnswersGoOn() throws InterruptedException {
        CountDownLatch gate = new CountDownLatch(1);
        for (int i = 0; i < 10_010; i++) {
            background.run(() -> {
                try {
                    assertThat(gate.await(20, TimeUnit.SECONDS)).isTrue();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }
        gate.countDown();

        assertThat(lost()).isBetween(9.0, 10.0);
    }

    @Test
    void whatHappenedBeforeAStopIsLearnedAndAfterARestartItGoesOn() {
        background.run(() -> learned.add("before"));
        background.stop();
        assertThat(background.isRunning()).isFalse();
        assertThat(learned).containsExactly("before");

        background.run(() -> learned.add("never"));
        background.start();
        background.run(() -> learned.add("after"));

        await().until(() -> learned.equals(List.of("before", "after")));
        assertThat(lost()).isEqualTo(1);
    }

    private double lost() {
        return meters.counter("miaohui.learning.lost").count();
    }
}
