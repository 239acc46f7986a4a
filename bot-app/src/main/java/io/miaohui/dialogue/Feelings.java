package io.miaohui.dialogue;

import io.miaohui.faq.Thresholds;
import io.miaohui.faq.mood.Mood;
import io.miaohui.handoff.HandoffReason;
import io.miaohui.handoff.HandoffSettings;
import io.miaohui.handoff.Temper;
import java.util.function.Supplier;

/** What a customer's mood leads to. */
record Feelings(HandoffSettings when, Supplier<Thresholds> thresholds) {

    /** How the customer feels; a topic that is no pleasant one does not count as a mood. */
    Temper temper(Turn turn) {
        return isTheTopic(turn) ? Temper.CALM : when.temper(turn.mood().score());
    }

    /** As far as it was asked for already; costs next to nothing. */
    Temper temperSoFar(Turn turn) {
        return when.temper(turn.moodSoFar().score());
    }

    EscalationPolicy anger() {
        return new EscalationPolicy(
                HandoffReason.MOOD,
                "the mood reached " + when.moodAt(),
                turn -> when.moodAt() <= 1 && callsForPerson(turn));
    }

    /** The match goes first: it tells whether the meaning has to be asked at all. */
    private boolean callsForPerson(Turn turn) {
        turn.match();
        return temper(turn) == Temper.ANGRY;
    }

    /**
     * Whether the FAQ clearly answers a question that sounds like this by itself: 怎么投诉商家 is asked in calm as well. Who
     * adds more anger than the question has is heard.
     */
    private boolean isTheTopic(Turn turn) {
        Mood mood = turn.mood();
        return when.temper(mood.score()) != Temper.CALM
                && thresholds.get().judge(turn.considered()) instanceof Thresholds.Verdict.Answer answer
                && when.temper(turn.moodOf(answer.candidate().matchedQuestion()).score())
                                .compareTo(when.temper(mood.score()))
                        >= 0;
    }
}
