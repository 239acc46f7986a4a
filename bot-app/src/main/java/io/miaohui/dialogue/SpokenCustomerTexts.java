package io.miaohui.dialogue;

import io.miaohui.connectors.Reply;
import io.miaohui.faq.FaqEntry;
import io.miaohui.handoff.Agent;
import io.miaohui.handoff.CustomerTexts;
import io.miaohui.handoff.Handoff;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tone's words about tickets, in the language in which the customer asked. */
record SpokenCustomerTexts(Tone tone, Replies replies) implements CustomerTexts {

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

    /** The first answer is opened as a person would; what follows comes to the point. */
    @Override
    public Reply suggestion(Handoff handoff, String text, @Nullable FaqEntry entry) {
        Reply reply = entry == null ? Reply.text(text) : replies.answer(entry);
        return handoff.firstAnswerAt() == null
                ? reply.withText(say(handoff, Phrase.AGENT_SUGGESTION, Map.of()) + "\n\n" + reply.text())
                : reply;
    }

    private String say(Handoff handoff, Phrase phrase, Map<String, String> values) {
        return tone.say(phrase, Language.of(handoff.question()), (int) handoff.id(), values);
    }
}
