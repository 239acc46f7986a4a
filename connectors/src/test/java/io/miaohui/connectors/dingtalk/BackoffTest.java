package io.miaohui.connectors.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(60), new Random(1));

    @Test
    void waitsDoubleUpToTheLimitGiveOrTakeAHalf() {
        assertThat(Stream.of(1, 2, 4, 8, 16, 32, 60, 60)).allSatisfy(seconds -> assertThat(backoff.next())
                .isBetween(Duration.ofMillis(seconds * 500L), Duration.ofMillis(seconds * 1500L)));
    }

    @Test
    void afterSuccessTheyStartAnew() {
        Stream.generate(backoff::next).limit(6).forEach(wait -> {});

        backoff.reset();

        assertThat(backoff.next()).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void replicasWaitDifferently() {
        Backoff other = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(60), new Random(2));

        assertThat(backoff.next()).isNotEqualTo(other.next());
    }
}
