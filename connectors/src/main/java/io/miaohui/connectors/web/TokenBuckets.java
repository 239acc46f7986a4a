package io.miaohui.connectors.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How much each key has left: a bucket that holds one minute's worth and fills evenly. Bounded, in this replica's memory;
 * N replicas let up to N times as much through, which is close enough for what it guards against.
 */
final class TokenBuckets {

    private static final long MAX_KEYS = 100_000;

    private record Bucket(double level, long atMillis, boolean allowed) {}

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MAX_KEYS)
            // A bucket that nobody touched for a minute is full again.
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();
    private final int perMinute;
    private final Clock clock;

    TokenBuckets(int perMinute, Clock clock) {
        this.perMinute = perMinute;
        this.clock = clock;
    }

    /** @return whether there was a token to take */
    boolean take(String key) {
        long now = clock.millis();
        return Objects.requireNonNull(buckets.asMap().compute(key, (same, before) -> drawn(before, now))).allowed;
    }

    /** The time after which one more is allowed, at most. */
    Duration untilNext() {
        return Duration.ofMinutes(1).dividedBy(perMinute);
    }

    private Bucket drawn(@Nullable Bucket before, long now) {
        double level = perMinute;
        if (before != null) {
            double refilled = Math.max(0, now - before.atMillis) * perMinute / 60_000.0;
            level = Math.min(perMinute, before.level + refilled);
        }
        boolean allowed = level >= 1;
        return new Bucket(allowed ? level - 1 : level, now, allowed);
    }
}
