package io.miaohui.connectors;

import java.time.Duration;

/**
 * What only one replica may do at a time: pulling an account's messages, holding a robot's only connection. Safe for use
 * by many threads.
 */
public interface Leases {

    /**
     * Takes a lease that is free or has run out, or renews the one that this replica holds.
     *
     * @param name what is held, such as {@code wecom-bot:helper}; at most 100 characters
     * @param time how long it is held from now unless it is renewed; another replica can have it afterwards, so what is
     *     done under it must stop by itself in time
     * @return whether this replica holds it now
     * @throws RuntimeException if that can't be known; the caller must take it that it does not hold it
     */
    boolean hold(String name, Duration time);

    /** Gives up a lease that this replica holds, so that another can have it at once; does nothing otherwise. */
    void release(String name);
}
