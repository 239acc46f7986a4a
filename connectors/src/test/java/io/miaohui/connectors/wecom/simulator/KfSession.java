package io.miaohui.connectors.wecom.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** One customer at one account: who answers, and how much may still be said. */
final class KfSession {

    static final int POOL = 2;
    static final int SERVICER = 3;
    private static final int ENDED = 4;
    private static final Duration WINDOW = Duration.ofHours(48);

    int state;
    private Instant wrote;
    private int sent;
    private final Set<String> messageIds = new HashSet<>();

    void wrote(Instant at) {
        if (state == ENDED) {
            state = 0;
        }
        wrote = at;
        sent = 0;
    }

    void ended() {
        state = ENDED;
    }

    /** 0 if a message may go out now, else WeCom's error code. */
    int send(String messageId, Instant now, int limit) {
        if (!messageIds.add(messageId)) {
            return 40058;
        }
        int refused = refused(now, limit);
        if (refused == 0) {
            sent++;
        } else {
            messageIds.remove(messageId);
        }
        return refused;
    }

    private int refused(Instant now, int limit) {
        if (state > 1) {
            return 95018;
        }
        return wrote == null || now.isAfter(wrote.plus(WINDOW)) || sent >= limit ? 95001 : 0;
    }

    /** 0 if the session may move there, else WeCom's error code. */
    int move(int next) {
        boolean allowed =
                switch (state) {
                    case 0 -> next >= 1 && next <= 3;
                    case 1 -> next == POOL || next == SERVICER;
                    case POOL -> next == SERVICER;
                    case SERVICER -> next == SERVICER || next == ENDED;
                    default -> false;
                };
        if (allowed) {
            state = next;
        }
        return allowed ? 0 : 95016;
    }
}
