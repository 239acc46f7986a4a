package io.miaohui.connectors;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Leases of replicas that share this process. Safe for use by many threads. */
public final class InMemoryLeases {

    private record Held(String replica, Instant until) {}

    private final Map<String, Held> held = new HashMap<>();
    private final Clock clock;
    private boolean away;

    public InMemoryLeases(Clock clock) {
        this.clock = clock;
    }

    /** For a replica that has nobody beside it. */
    public static Leases ofOneReplica() {
        return new InMemoryLeases(Clock.systemUTC()).replica("the only one");
    }

    /** Nobody can tell who holds what, until told otherwise. */
    public synchronized void away(boolean isAway) {
        away = isAway;
    }

    /** Another replica holds a lease for so long, whoever held it before. */
    public synchronized void takeAway(String lease, Duration time) {
        held.put(lease, new Held("elsewhere", clock.instant().plus(time)));
    }

    /** The leases as one replica sees them. */
    public Leases replica(String name) {
        return new Leases() {
            @Override
            public boolean hold(String lease, Duration time) {
                return take(name, lease, time);
            }

            @Override
            public void release(String lease) {
                free(name, lease);
            }
        };
    }

    private synchronized boolean take(String replica, String lease, Duration time) {
        if (away) {
            throw new IllegalStateException("The database is away");
        }
        Held now = held.get(lease);
        boolean free = now == null || !now.until().isAfter(clock.instant());
        if (free || now.replica().equals(replica)) {
            held.put(lease, new Held(replica, clock.instant().plus(time)));
            return true;
        }
        return false;
    }

    private synchronized void free(String replica, String lease) {
        Held now = held.get(lease);
        if (now != null && now.replica().equals(replica)) {
            held.remove(lease);
        }
    }
}
