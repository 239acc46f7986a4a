package io.miaohui.dialogue;

/** A miss: admitted the first times, then a person's. */
record Misses(EscalationPolicy tooMany) {

    Decision decide(Turn turn, Phrase phrase, String reason) {
        return tooMany.decide(turn).orElseGet(() -> new Decision.Decline(phrase, reason));
    }
}
