package io.miaohui.connectors.dingtalk.simulator;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** What goes wrong at the platform, until {@link #clear()}. Safe for use by many threads. */
public final class Faults {

    public enum Fault {
        /** Every message is delivered twice. */
        DUPLICATES,
        /** Callbacks carry a signature that was made with another secret. */
        BAD_SIGNATURE,
        /** Callbacks carry a timestamp of two hours ago, signed well. */
        STALE_TIMESTAMP,
        /** Every call is too much. */
        RATE_LIMIT,
        /** Every call ends in HTTP 500. */
        SERVER_ERROR,
        /** Every call is answered by a front end's page, at HTTP 200. */
        HTML,
        /** Calls are taken and not answered. */
        HANG,
        /** The robot may not send: HTTP 403. */
        NO_PERMISSION,
        /** The group is gone. */
        GROUP_DISBANDED,
        /** People are told apart by staff id, and this one is unknown. */
        UNKNOWN_STAFF,
        /** The receiver got too much. */
        FLOW_CONTROL,
        /** Session webhooks are gone before their time. */
        WEBHOOK_GONE,
        /** The gateway takes the call that opens a connection and never answers it. */
        HANGING_GATEWAY,
        /** The gateway refuses to open connections. */
        GATEWAY_DOWN,
        /** The gateway names an endpoint that takes connections and says nothing. */
        HANGING_HANDSHAKE,
        /** The gateway knows the app no more: HTTP 401. */
        GATEWAY_UNAUTHORIZED,
        /** A new connection cuts the one before. */
        ONE_CONNECTION,
        /** Messages overtake each other on their way. */
        REORDERING,
        /** The organisation's API calls of this month are used up. */
        QUOTA,
        /** The organisation's messages of this month are used up: an error is delivered in a message's place. */
        WITHHELD,
        /** The app may make no cards: HTTP 403. */
        NO_CARDS,
        /** Cards are made and not delivered, at HTTP 200. */
        CARDS_UNDELIVERED,
        /** Codes of files that came in have expired. */
        CODES_EXPIRED
    }

    private final Set<Fault> active = ConcurrentHashMap.newKeySet();
    private volatile CountDownLatch calm = new CountDownLatch(1);

    public void set(Fault fault) {
        active.add(fault);
    }

    public void unset(Fault fault) {
        active.remove(fault);
        release();
    }

    public void clear() {
        active.clear();
        release();
    }

    boolean has(Fault fault) {
        return active.contains(fault);
    }

    /** Holds a call until the fault is gone. */
    void hang() {
        try {
            calm.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void release() {
        CountDownLatch held = calm;
        calm = new CountDownLatch(1);
        held.countDown();
    }
}
