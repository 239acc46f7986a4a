package io.miaohui.dialogue;

import io.miaohui.handoff.DeskGroup;
import java.util.Optional;

/** What is written in a desk's group is for the tickets and never a question. */
record DeskGroupStep(DeskGroup desk) implements DialogueStep {

    @Override
    public Optional<Decision> decide(Turn turn) {
        if (!desk.isDesk(turn.conversation().ref())) {
            return Optional.empty();
        }
        return Optional.of(new Decision.Say(
                desk.obey(turn.message(), turn.conversation()).stream().toList(), "desk: an agent's message"));
    }
}
