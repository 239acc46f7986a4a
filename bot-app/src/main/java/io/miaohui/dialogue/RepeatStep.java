package io.miaohui.dialogue;

import java.util.Optional;

/** A question that comes again and again is a person's, whether it was answered or not. */
record RepeatStep(EscalationPolicy sameQuestion) implements DialogueStep {

    @Override
    public Optional<Decision> decide(Turn turn) {
        return sameQuestion.decide(turn);
    }
}
