package io.miaohui.dialogue;

import io.miaohui.connectors.Reply;
import io.miaohui.handoff.Agent;
import io.miaohui.handoff.CustomerTexts;
import io.miaohui.handoff.Handoff;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The tone's words about tickets, in the language in which the customer asked. */
record SpokenCustomerTexts(Tone tone) implements CustomerTexts {

    @Override
    public String agentJoined(Handoff handoff) {
        Agent agent = handoff.agent();
        return say(handoff, Phrase.AGENT_JOINED, Map.of("agent", agent == null ? "" : agent.name()));
    }

    @Override
    public String resolved(Handoff handoff) {
        return say(handoff, Phrase.HANDOFF_RESOLVED, Map.of("code", handoff.code()));
    }

    @Override
    public Reply askSatisfaction(Handoff handoff) {
        List<Reply.Choice> choices = Stream.of(
                        Phrase.SATISFACTION_GOOD, Phrase.SATISFACTION_FAIR, Phrase.SATISFACTION_BAD)
                .map(phrase -> say(handoff, phrase, Map.of()))
                .map(label -> new Reply.Choice(label, label))
                .toList();
        return Reply.text(say(handoff, Phrase.SATISFACTION_ASK, Map.of())).withChoices(choices);
    }

    private String say(Handoff handoff, Phrase phrase, Map<String, String> values) {
        return tone.say(phrase, Language.of(handoff.question()), (int) handoff.id(), values);
    }
}
