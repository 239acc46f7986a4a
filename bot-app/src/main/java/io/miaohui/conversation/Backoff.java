package io.miaohui.conversation;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long to wait between two tries to send: seconds at first, then minutes, about six hours in all. */
final class Backoff {

    private static final int[] SECONDS = {1, 2, 5, 15, 30, 60, 120, 300, 600, 1200, 1800, 3600, 3600, 3600, 3600};

    private Backoff() {}

    /** The wait after so many failed tries; {@code null} when it is time to give up. */
    static @Nullable Duration after(int failedTries) {
        return failedTries > SECONDS.length ? null : Duration.ofSeconds(SECONDS[failedTries - 1]);
    }
}
