package io.miaohui.connectors.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TokenBucketsTest {

    private Instant now = Instant.parse("2026-11-22T08:00:00Z");

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

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

        now = now.plus(buckets.untilNext());

        assertThat(buckets.take("a")).isTrue();
        assertThat(buckets.take("a")).isFalse();
    }

    @Test
    void aClockThatIsSetBackTakesNothingAway() {
        buckets.take("a");
        now = now.minus(Duration.ofHours(1));

        assertThat(buckets.take("a")).isTrue();
    }
}
