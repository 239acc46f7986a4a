package io.miaohui.admin;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The customers that wait for a person or have one. */
interface Tickets {

    /** The one that waits longest first. */
    List<Line> open();

    /** Where the transcript of a ticket, open or ended, can be read. */
    Optional<String> page(long ticket);

    /**
     * @param temper how the customer felt, as a key of the words for it
     * @param reason the policy that called a person, as a key of the words for it
     * @param agent who has it; {@code null} while nobody took it
     * @param waited since it was opened
     * @param workbench where to answer
     */
    record Line(
            String code,
            String customer,
            String channel,
            String temper,
            String reason,
            String question,
            Duration waited,
            @Nullable String agent,
            String workbench) {}
}
