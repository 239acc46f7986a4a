package io.miaohui.connectors.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.connectors.MutableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TokenBucketsTest {

    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-22T08:00:00Z"));

    private final TokenBuckets buckets = new TokenBuckets(3, clock);

    @Test
    void aBucketHoldsOneMinutesWorth() {
        assertThat(buckets.take("a")).isTrue();
        assertThat(buckets.take("a")).isTrue();
        assertThat(buckets.take("a")).isTrue();
        assertThat(buckets.take("a")).isFalse();
        assertThat(buckets.take("b")).isTrue();
    }

    @Test
    void knockingOnDoesNotMakeTheWaitLonger() {
        for (int i = 0; i < 10; i++) {
            buckets.take("a");
        }

        clock.advance(buckets.untilNext());

        assertThat(buckets.take("a")).isTrue();
        assertThat(buckets.take("a")).isFalse();
    }

    @Test
    void aClockThatIsSetBackTakesNothingAway() {
        buckets.take("a");
        clock.advance(Duration.ofHours(-1));

        assertThat(buckets.take("a")).isTrue();
    }
}
