package io.miaohui.connectors;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of one try to send. */
public sealed interface Delivery {

    /**
     * The platform took it.
     *
     * @param platformId what the platform calls the sent message, if it says; a later {@link Quote} may name it
     */
    record Delivered(@Nullable String platformId) implements Delivery {}

    /**
     * It may work later: the network, a limit, a platform's bad moment.
     *
     * @param after the least time to wait; zero leaves it to the outbox
     * @param why for the log and the console, without secrets or customer text
     */
    record TryLater(Duration after, String why) implements Delivery {}

    /**
     * It will never work as it is: the receiver is gone, a permission is missing.
     *
     * @param why for the log and the console, without secrets or customer text
     */
    record Refused(String why) implements Delivery {}
}
