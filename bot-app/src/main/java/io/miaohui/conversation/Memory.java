package io.miaohui.conversation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the bot keeps in mind between two turns of one conversation. Starts empty whenever a person gives the floor back.
 *
 * @param misses questions in a row that were not answered
 * @param offered what the last "did you mean" offered, in the order shown; empty if nothing is pending
 * @param recentQuestions the last questions in the bot's normalised form, newest last, at most {@link #KEPT}
 * @param touchedAt when it last changed; {@link Instant#EPOCH} if never
 * @param asked the customer's own words that led to the offer; {@code null} if nothing was asked
 */
public record Memory(
        int misses, List<Offer> offered, List<String> recentQuestions, Instant touchedAt, @Nullable String asked) {

    public static final int KEPT = 6;

    public static final Memory EMPTY = new Memory(0, List.of(), List.of(), Instant.EPOCH);

    /**
     * One choice that was offered.
     *
     * @param confidence 0..1, where the choice is an entry that was matched
     */
    public record Offer(String entryId, String label, @Nullable Double confidence) {}

    public Memory {
        offered = List.copyOf(offered);
        recentQuestions = List.copyOf(recentQuestions);
    }

    public Memory(int misses, List<Offer> offered, List<String> recentQuestions, Instant touchedAt) {
        this(misses, offered, recentQuestions, touchedAt, null);
    }
}
