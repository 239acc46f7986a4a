package io.miaohui.conversation;

import java.time.Instant;
import java.util.List;

/**
 * What the bot keeps in mind between two turns of one conversation. Starts empty whenever a person gives the floor back.
 *
 * @param misses questions in a row that were not answered
 * @param offered what the last "did you mean" offered, in the order shown; empty if nothing is pending
 * @param recentQuestions the last questions in the bot's normalised form, newest last, at most {@link #KEPT}
 * @param touchedAt when it last changed; {@link Instant#EPOCH} if never
 */
public record Memory(int misses, List<Offer> offered, List<String> recentQuestions, Instant touchedAt) {

    public static final int KEPT = 6;

    public static final Memory EMPTY = new Memory(0, List.of(), List.of(), Instant.EPOCH);

    /** One choice that was offered. */
    public record Offer(String entryId, String label) {}

    public Memory {
        offered = List.copyOf(offered);
        recentQuestions = List.copyOf(recentQuestions);
    }
}
