package io.miaohui.dialogue;

import io.miaohui.faq.Candidate;
import io.miaohui.faq.Thresholds;
import java.util.Optional;
import java.util.function.Supplier;

/** Answers from the FAQ, or asks back. A question that was answered in vain too often is left to the repeat rule. */
record FaqStep(Supplier<Thresholds> thresholds, EscalationPolicy answeredInVain) implements DialogueStep {

    @Override
    public Optional<Decision> decide(Turn turn) {
        Thresholds.Verdict verdict = thresholds.get().judge(turn.match().candidates());
        turn.match().candidates().stream()
                .limit(verdict instanceof Thresholds.Verdict.Decline ? 0 : 1)
                .forEach(best -> turn.meant(best.entry()));
        if (verdict instanceof Thresholds.Verdict.Decline
                || answeredInVain.holds().test(turn)) {
            return Optional.empty();
        }
        if (verdict instanceof Thresholds.Verdict.Answer answer) {
            Candidate best = answer.candidate();
            if (AlwaysPerson.answers(best.entry())) {
                return Optional.of(AlwaysPerson.call());
            }
            return Optional.of(new Decision.Answer(best.entry(), best.confidence(), "faq: clear enough to answer"));
        }
        return Optional.of(new Decision.Clarify(
                ((Thresholds.Verdict.Clarify) verdict).candidates(), "faq: close, but not clear enough"));
    }
}
