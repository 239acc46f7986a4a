package io.miaohui.dialogue;

import io.miaohui.connectors.Reply;
import io.miaohui.connectors.Reply.Choice;
import io.miaohui.handoff.CareTexts;
import io.miaohui.handoff.Handoff;
import io.miaohui.handoff.Opening;
import java.util.List;
import java.util.Map;

/** The tone's words about tickets that take their time, in the language in which the customer asked. */
record SpokenCareTexts(Tone tone) implements CareTexts {

    @Override
    public String closed(Handoff handoff, Opening opening) {
        OpeningWords.Wording wording =
                new OpeningWords.Wording(Language.of(handoff.question()), (int) handoff.id(), handoff.code());
        return OpeningWords.in(tone, opening, Phrase.HANDOFF_CLOSED, Phrase.HANDOFF_CLOSED_NOBODY, wording);
    }

    @Override
    public String passedOn(Handoff handoff) {
        return say(handoff, Phrase.HANDOFF_PASSED_ON);
    }

    @Override
    public String delayed(Handoff handoff) {
        return say(handoff, Phrase.HANDOFF_TIMEOUT);
    }

    @Override
    public Reply askSolved(Handoff handoff) {
        return Reply.text(say(handoff, Phrase.HANDOFF_SOLVED_QUESTION))
                .withChoices(
                        List.of(choice(handoff, Phrase.HANDOFF_SOLVED_YES), choice(handoff, Phrase.HANDOFF_SOLVED_NO)));
    }

    private Choice choice(Handoff handoff, Phrase phrase) {
        String label = say(handoff, phrase);
        return new Choice(label, label);
    }

    private String say(Handoff handoff, Phrase phrase) {
        return tone.say(phrase, Language.of(handoff.question()), (int) handoff.id(), Map.of("code", handoff.code()));
    }
}
