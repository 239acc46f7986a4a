package io.miaohui.dialogue;

import java.util.List;
import java.util.Optional;

/** Policies that call a person before the FAQ is asked. */
record EscalationStep(List<EscalationPolicy> policies) implements DialogueStep {

    @Override
    public Optional<Decision> decide(Turn turn) {
        return policies.stream().flatMap(policy -> policy.decide(turn).stream()).findFirst();
    }
}
