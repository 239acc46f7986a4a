package io.miaohui.connectors.dingtalk;

import java.time.Instant;

/** One WebSocket to DingTalk. Safe for use by many threads. */
interface StreamConnection extends AutoCloseable {

    /** What a connection brings. Called on the connection's own thread, which must not be held up. */
    interface Listener {

        /** A robot message; answered through {@code delivery} from any thread. */
        void message(Delivery delivery);

        /** Something was done to a card; to be answered within 2 s. */
        void card(Delivery delivery);

        /** Any frame came, a ping among them. */
        void heard();

        /** The connection is about to end or has ended. */
        void leaving();
    }

    /** A message that waits for its acknowledgement. */
    interface Delivery {

        /** The id of the frame that brought it. */
        String frame();

        /** The message as DingTalk's JSON. */
        String json();

        void acknowledge();

        /** Says that it could not be taken; DingTalk may bring it again. */
        void fail();
    }

    /** Opens connections. */
    interface Opener {

        /**
         * Returns once the connection is open, or fails within seconds.
         *
         * @throws StreamException with one line on what went wrong
         */
        StreamConnection open(DingtalkSettings.Robot robot, Listener listener);
    }

    /** Whether messages can arrive, as far as this side can see. */
    boolean isActive();

    /** Whether the platform said that it will close the connection; messages may still be answered on it. */
    boolean isLeaving();

    /** When the last frame came, or the connection was opened. */
    Instant lastHeard();

    @Override
    void close();
}
