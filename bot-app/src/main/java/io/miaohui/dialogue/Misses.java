package io.miaohui.dialogue;

import org.jspecify.annotations.Nullable;

/** A miss: told of, admitted the first times, then a person's. */
record Misses(EscalationPolicy tooMany) {

    /** @param question what was not answered, in the customer's own words; {@code null} if that was no question */
    Decision decide(Turn turn, @Nullable String question, Phrase phrase, String reason) {
        if (question != null) {
            turn.tell(new QuestionUnanswered(
                    turn.message().id(), turn.conversation().id(), question));
        }
        return tooMany.decide(turn).orElseGet(() -> new Decision.Decline(phrase, reason));
    }
}
