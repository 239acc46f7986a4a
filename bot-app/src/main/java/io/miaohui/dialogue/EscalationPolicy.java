package io.miaohui.dialogue;

import io.miaohui.conversation.Conversations;
import io.miaohui.conversation.InWords;
import io.miaohui.handoff.HandoffReason;
import io.miaohui.handoff.Vips;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A rule by which a person is called.
 *
 * @param cause stored with the ticket
 * @param why for the turn's record
 */
record EscalationPolicy(HandoffReason cause, String why, Predicate<Turn> holds) {

    static EscalationPolicy whenAsked(EscalationWords words) {
        return new EscalationPolicy(
                HandoffReason.ASKED, "the customer asked for a person", turn -> words.callIn(turn.words()));
    }

    /** @param limit 0 never */
    static EscalationPolicy missesInARow(int limit) {
        return new EscalationPolicy(
                HandoffReason.MISSES,
                limit + " misses in a row",
                turn -> limit > 0 && turn.memory().misses() + 1 >= limit);
    }

    /** @param limit 0 never */
    static EscalationPolicy sameQuestion(int limit) {
        return new EscalationPolicy(
                HandoffReason.REPEATED,
                "the same question " + limit + " times",
                turn -> limit > 0 && turn.timesAsked() >= limit);
    }

    static EscalationPolicy sensitive(SensitiveWords words) {
        return new EscalationPolicy(HandoffReason.SENSITIVE, "a sensitive word", turn -> words.standIn(turn.words()));
    }

    /**
     * Holds for a miss after answers that did not help.
     *
     * @param limit 0 never
     */
    static EscalationPolicy afterUnhelpful(int limit, Conversations conversations) {
        return new EscalationPolicy(
                HandoffReason.NEGATIVE,
                "a miss after " + limit + " answers rated unhelpful",
                turn -> limit > 0
                        && conversations.unhelpful(
                                        turn.conversation().id(), turn.now().minus(Memories.FRESH))
                                >= limit);
    }

    /**
     * Misses in a row of those who matter most.
     *
     * @param limit 0 never
     */
    static EscalationPolicy vip(int limit, Vips vips) {
        return new EscalationPolicy(
                HandoffReason.VIP,
                limit + " misses in a row of a VIP",
                turn -> limit > 0 && turn.memory().misses() + 1 >= limit && vips.has(turn.conversation()));
    }

    /** @param limit 0 never */
    static EscalationPolicy unreadable(int limit, Conversations conversations) {
        return new EscalationPolicy(
                HandoffReason.UNREADABLE,
                limit + " messages in a row that cannot be read",
                turn -> limit > 0
                        && InWords.wordlessAtEnd(conversations.transcript(
                                        turn.conversation().id(), 12))
                                >= limit);
    }

    Optional<Decision> decide(Turn turn) {
        return holds.test(turn) ? Optional.of(new Decision.Escalate(cause, why)) : Optional.empty();
    }
}
