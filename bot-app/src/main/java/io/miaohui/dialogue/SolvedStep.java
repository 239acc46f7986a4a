package io.miaohui.dialogue;

import io.miaohui.handoff.Aftercare;
import io.miaohui.handoff.Handoff;
import java.util.Optional;
import java.util.Set;

/** The answer to "is it solved?". Any other words are for the agent. */
record SolvedStep(Speech speech, Tone tone, Aftercare aftercare) implements DialogueStep {

    private static final Set<String> YES = Set.of("1", "一", "是", "是的", "好了", "解决", "解决了", "已解决", "已经解决了", "yes", "y");
    private static final Set<String> NO =
            Set.of("2", "二", "没", "没有", "还没", "还没有", "没解决", "还没解决", "不是", "no", "n", "notyet");

    @Override
    public Optional<Decision> decide(Turn turn) {
        Handoff ticket = turn.ticket();
        String said = Plain.withoutParticles(turn.words());
        boolean yes = isOne(said, turn.words(), YES, Phrase.HANDOFF_SOLVED_YES);
        boolean no = isOne(said, turn.words(), NO, Phrase.HANDOFF_SOLVED_NO);
        if (ticket == null || !yes && !no || !aftercare.isAsked(ticket)) {
            return Optional.empty();
        }
        if (yes) {
            aftercare.solved(ticket);
            return Optional.of(Decision.Say.nothing("solved: the customer says so"));
        }
        aftercare.unsolved(ticket);
        return Optional.of(speech.say(turn, Phrase.HANDOFF_UNSOLVED, "solved: the customer says it is not"));
    }

    private boolean isOne(String plain, String words, Set<String> forms, Phrase label) {
        return forms.contains(plain) || tone.is(label, words);
    }
}
