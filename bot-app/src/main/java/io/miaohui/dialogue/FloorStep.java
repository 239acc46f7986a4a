package io.miaohui.dialogue;

import io.miaohui.connectors.Content;
import io.miaohui.conversation.ConversationStatus;
import io.miaohui.handoff.Handoff;
import java.util.Optional;

/** While a person has the floor the bot is silent and everything that was said goes to the agents. */
final class FloorStep implements DialogueStep {

    @Override
    public Optional<Decision> decide(Turn turn) {
        if (turn.conversation().status() == ConversationStatus.PLATFORM) {
            // Whoever answers there reads this there.
            return Optional.of(Decision.Say.nothing("floor: a person has it in the platform's own client"));
        }
        Handoff ticket = turn.ticket();
        if (ticket == null) {
            return Optional.empty();
        }
        if (turn.message().content() instanceof Content.Event && turn.words().isEmpty()) {
            return Optional.of(Decision.Say.nothing("floor: an event while a person has the floor"));
        }
        return Optional.of(new Decision.Relay(ticket, "floor: a person has it"));
    }
}
