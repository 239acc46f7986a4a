package io.miaohui.connectors.dingtalk;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Waits that double up to a limit, each off by up to a half so that replicas do not return together. One thread. */
final class Backoff {

    private final Duration first;
    private final Duration limit;
    private final RandomGenerator random;
    private Duration next;

    Backoff(Duration first, Duration limit, RandomGenerator random) {
        this.first = first;
        this.limit = limit;
        this.random = random;
        next = first;
    }

    Duration next() {
        Duration wait = next;
        Duration doubled = wait.multipliedBy(2);
        next = doubled.compareTo(limit) < 0 ? doubled : limit;
        return Duration.ofMillis((long) (wait.toMillis() * (0.5 + random.nextDouble())));
    }

    void reset() {
        next = first;
    }
}
