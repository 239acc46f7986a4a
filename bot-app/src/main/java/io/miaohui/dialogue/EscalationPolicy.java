package io.miaohui.dialogue;

import io.miaohui.handoff.HandoffReason;
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

    Optional<Decision> decide(Turn turn) {
        return holds.test(turn) ? Optional.of(new Decision.Escalate(cause, why)) : Optional.empty();
    }
}
