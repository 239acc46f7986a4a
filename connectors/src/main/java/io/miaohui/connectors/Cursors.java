package io.miaohui.connectors;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far feeds that are pulled were read. Messages and the position behind them are committed together, so that a
 * process killed in between neither loses nor skips any. Safe for use by many threads.
 */
public interface Cursors {

    /**
     * A place in a feed.
     *
     * @param cursor the platform's; {@code null} at the beginning
     * @param since when the feed was first asked for, by whichever replica
     */
    record Position(@Nullable String cursor, Instant since) {}

    /**
     * Where to go on; a feed that was never asked for begins now.
     *
     * @param feed at most 190 characters
     */
    Position of(String feed);

    /** The feeds that were asked for and whose names begin so. */
    List<String> feeds(String prefix);

    /**
     * Takes messages as {@link MessageHandler#accept} does, all of them and the new position or nothing.
     *
     * @param from what {@link #of} or the last {@code advance} returned
     * @return the new position
     * @throws IllegalStateException if somebody else has moved on from there; nothing is stored then
     * @throws RuntimeException if it could not be stored
     */
    Position advance(String feed, Position from, String cursor, List<IncomingMessage> messages);
}
