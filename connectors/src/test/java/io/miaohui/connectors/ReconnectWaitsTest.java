package io.miaohui.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReconnectWaitsTest {

    private final ReconnectWaits waits = new ReconnectWaits();

    @Test
    void theyDoubleUpToAMinuteGiveOrTakeAHalf() {
        assertThat(Stream.of(1, 2, 4, 8, 16, 32, 60, 60)).allSatisfy(seconds -> assertThat(waits.next())
                .isBetween(Duration.ofMillis(seconds * 500L), Duration.ofMillis(seconds * 1500L)));
    }

    @Test
    void afterSuccessTheyStartAnew() {
        next(waits, 6);

        waits.reset();

        assertThat(waits.next()).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void replicasWaitDifferently() {
        assertThat(next(waits, 6)).isNotEqualTo(next(new ReconnectWaits(), 6));
    }

    private static List<Duration> next(ReconnectWaits waits, int count) {
        return Stream.generate(waits::next).limit(count).toList();
    }
}
