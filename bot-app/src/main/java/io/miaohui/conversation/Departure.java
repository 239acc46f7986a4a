package io.miaohui.conversation;

import io.miaohui.connectors.Reply;
import java.time.Instant;
import java.util.List;

/** What may become of the first waiting message of a conversation now. */
sealed interface Departure {

    /**
     * It leaves.
     *
     * @param reply what is sent: its own words, and those of the rows that it absorbs
     */
    record Go(Reply reply, @Override List<OutboxRow> absorbed) implements Departure {}

    /** The rows that leave with it. */
    default List<OutboxRow> absorbed() {
        return List.of();
    }

    /** Not before {@code until}. */
    record Wait(Instant until, String why) implements Departure {}

    /** Something else comes first, and soon. */
    record Soon() implements Departure {}

    record Never(String why) implements Departure {}
}
