package io.miaohui.dialogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A miss: told of, admitted the first times, then a person's. */
record Misses(List<EscalationPolicy> policies) {

    /** @param question what was not answered, in the customer's own words; {@code null} if that was no question */
    Decision decide(Turn turn, @Nullable String question, Phrase phrase, String reason) {
        if (question != null) {
            turn.tell(new QuestionUnanswered(
                    turn.message().id(), turn.conversation().id(), question));
        }
        return policies.stream()
                .flatMap(policy -> policy.decide(turn).stream())
                .findFirst()
                .orElseGet(() -> new Decision.Decline(phrase, reason));
    }
}
