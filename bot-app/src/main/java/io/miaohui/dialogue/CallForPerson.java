package io.miaohui.dialogue;

import io.miaohui.conversation.Author;
import io.miaohui.conversation.Conversations;
import io.miaohui.conversation.Conversations.Line;
import io.miaohui.conversation.InWords;
import io.miaohui.faq.Candidate;
import io.miaohui.faq.Match;
import io.miaohui.handoff.Call;
import io.miaohui.handoff.HandoffReason;
import io.miaohui.handoff.Temper;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** What the agents need to know: not 转人工, but what the customer had asked before. */
record CallForPerson(
        Conversations conversations, EscalationWords words, Tone tone, DoubleSupplier knownAt, Feelings feelings) {

    private static final int LOOK_BACK = 12;

    Call of(Turn turn, HandoffReason cause) {
        Temper temper = cause == HandoffReason.MOOD ? Temper.ANGRY : feelings.temperSoFar(turn);
        if (asksSomething(turn, cause)) {
            return new Call(cause, shown(turn), turn.words(), turn.match().candidates(), temper);
        }
        Optional<String> earlier = earlierQuestion(turn);
        Match match = turn.faq().matcher().match(earlier.orElse(""), turn.now());
        return new Call(
                cause, shown(turn), earlier.orElse(""), earlier.isEmpty() ? List.of() : match.candidates(), temper);
    }

    /** Those worth an agent's look while they talk with the customer. */
    List<Candidate> likely(List<Candidate> candidates) {
        return candidates.stream()
                .filter(it -> it.confidence() >= knownAt.getAsDouble())
                .toList();
    }

    private boolean asksSomething(Turn turn, HandoffReason cause) {
        return switch (cause) {
            case MISSES, REPEATED, MOOD, SENSITIVE, NEGATIVE, MARKED, VIP -> !isChoice(turn.words());
            case OFFERED, UNREADABLE -> false;
            case ASKED ->
                turn.match().candidates().stream()
                        .anyMatch(candidate -> candidate.confidence() >= knownAt.getAsDouble());
        };
    }

    private Optional<String> earlierQuestion(Turn turn) {
        List<Line> lines = conversations.transcript(turn.conversation().id(), LOOK_BACK);
        for (int i = lines.size() - 1; i >= 0; i--) {
            String said = lines.get(i).text().strip();
            if (lines.get(i).author() == Author.CUSTOMER && isQuestion(said)) {
                return Optional.of(said);
            }
        }
        return Optional.empty();
    }

    private boolean isQuestion(String said) {
        return !said.isEmpty()
                && !words.callIn(said)
                && !isChoice(said)
                && tone.smallTalk(said).isEmpty();
    }

    private boolean isChoice(String said) {
        return Choices.read(said, List.of()).isPresent()
                || tone.is(Phrase.CLARIFY_NONE_OPTION, said)
                || tone.is(Phrase.CLARIFY_YES_OPTION, said)
                || tone.is(Phrase.CLARIFY_NO_OPTION, said);
    }

    private static String shown(Turn turn) {
        return InWords.of(turn.message().content());
    }
}
