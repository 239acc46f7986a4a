package io.miaohui.connectors;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Leases of one JVM that has no rivals, unless a test takes one away. */
public final class InMemoryLeases implements Leases {

    private final Map<String, Instant> takenElsewhere = new ConcurrentHashMap<>();
    private final Clock clock;

    public InMemoryLeases(Clock clock) {
        this.clock = clock;
    }

    /** Another replica holds it for so long. */
    public void takeAway(String name, Duration time) {
        takenElsewhere.put(name, clock.instant().plus(time));
    }

    @Override
    public boolean hold(String name, Duration time) {
        return !clock.instant().isBefore(takenElsewhere.getOrDefault(name, Instant.MIN));
    }

    @Override
    public void release(String name) {
        // Nobody else in this JVM wants it.
    }
}
