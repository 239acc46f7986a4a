package io.miaohui.connectors.dingtalk;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether DingTalk lets a robot have several connections. Its documents say so, and some report that each new one cuts
 * the one before. Then all but one are given up for an hour, for they would cut each other without end. Safe for use by
 * many threads.
 */
final class Neighbours {

    private static final int PROOF = 3;
    private static final Duration AT_ONCE = Duration.ofSeconds(5);
    private static final Duration ALONE = Duration.ofHours(1);

    private @Nullable Instant openedAt;
    private int opener;
    private int cuts;
    private Instant aloneUntil = Instant.MIN;

    synchronized void opened(int index, Instant now) {
        opener = index;
        openedAt = now;
    }

    /** @return whether this cut is the proof that there may be one connection alone */
    synchronized boolean cut(int index, Instant now) {
        Instant opened = openedAt;
        if (opened == null || opener == index || now.isAfter(opened.plus(AT_ONCE))) {
            return false;
        }
        cuts++;
        if (cuts < PROOF) {
            return false;
        }
        cuts = 0;
        aloneUntil = now.plus(ALONE);
        return true;
    }

    /** A connection has lived beside the others for a while. */
    synchronized void stable() {
        cuts = 0;
    }

    /** Whether that one of several connections has to stay closed. */
    synchronized boolean mustRest(int index, Instant now) {
        return index > 0 && now.isBefore(aloneUntil);
    }
}
