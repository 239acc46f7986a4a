package io.miaohui.dialogue;

import io.miaohui.faq.Thresholds;
import io.miaohui.handoff.Handoff;
import io.miaohui.handoff.HandoffStatus;
import io.miaohui.handoff.Handoffs;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** While nobody is at the desk, the bot answers what it is sure of: nobody is talked over, and the night is long. */
record OffHoursStep(Handoffs handoffs, Supplier<Thresholds> thresholds) implements DialogueStep {

    @Override
    public Optional<Decision> decide(Turn turn) {
        Handoff ticket = turn.ticket();
        if (ticket == null
                || ticket.status() != HandoffStatus.QUEUED
                || turn.words().isEmpty()
                || handoffs.opening(ticket).isEmpty()) {
            return Optional.empty();
        }
        return thresholds.get().judge(turn.match().candidates()) instanceof Thresholds.Verdict.Answer answer
                ? Optional.of(answer(turn, ticket, answer))
                : Optional.empty();
    }

    private Decision answer(Turn turn, Handoff ticket, Thresholds.Verdict.Answer answer) {
        // What the bot answers itself needs no suggestion.
        handoffs.relay(ticket, turn.conversation(), turn.message().content(), List.of());
        return new Decision.Answer(
                answer.candidate().entry(), answer.candidate().confidence(), "off hours: clear enough to answer");
    }
}
