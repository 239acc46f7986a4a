package io.miaohui.dialogue;

import io.miaohui.handoff.Satisfaction;
import io.miaohui.handoff.Satisfaction.Score;
import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The answer to how satisfied the customer was. What the bot has asked back since goes before it. */
record SatisfactionStep(Speech speech, Tone tone, Satisfaction satisfaction) implements DialogueStep {

    private static final Map<Score, Phrase> LABELS = Map.of(
            Score.GOOD, Phrase.SATISFACTION_GOOD,
            Score.FAIR, Phrase.SATISFACTION_FAIR,
            Score.BAD, Phrase.SATISFACTION_BAD);

    @Override
    public Optional<Decision> decide(Turn turn) {
        if (!turn.memory().offered().isEmpty()) {
            return Optional.empty();
        }
        return read(turn.words())
                .filter(score -> satisfaction.rate(turn.conversation(), score))
                .map(score -> speech.say(
                        turn,
                        score == Score.GOOD ? Phrase.FEEDBACK_SOLVED : Phrase.FEEDBACK_UNSOLVED,
                        "satisfaction: " + score));
    }

    private Optional<Score> read(String words) {
        String plain = Plain.of(Normalizer.normalize(words, Normalizer.Form.NFKC));
        return Stream.of(Score.values())
                .filter(score -> plain.equals(String.valueOf(score.number()))
                        || LABELS.containsKey(score) && tone.is(LABELS.get(score), words))
                .findFirst();
    }
}
