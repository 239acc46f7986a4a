package io.miaohui.connectors;

import java.time.Duration;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * How long to wait between two tries to open a connection: a second at first, then ever twice as long, up to a minute.
 * Each is off by up to a half, so that replicas do not return together. For one thread at a time.
 */
public final class ReconnectWaits {

    private final ExponentialBackOff waits = new ExponentialBackOff(1000, 2);
    private BackOffExecution current;

    public ReconnectWaits() {
        waits.setJitter(500);
        waits.setMaxInterval(60_000);
        current = waits.start();
    }

    public Duration next() {
        return Duration.ofMillis(current.nextBackOff());
    }

    /** After a connection that lasted: the next wait is the shortest again. */
    public void reset() {
        current = waits.start();
    }
}
