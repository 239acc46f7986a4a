package io.miaohui.conversation;

import java.time.Duration;

/** How much waits to be sent, read from the database at each call. */
public interface Backlog {

    long waiting();

    /** Age of the oldest message that waits; zero when none does. */
    Duration oldest();
}
