package io.miaohui.dialogue;

import io.miaohui.faq.Thresholds;
import io.miaohui.faq.mood.Mood;
import io.miaohui.handoff.HandoffReason;
import io.miaohui.handoff.HandoffSettings;
import io.miaohui.handoff.Temper;
import java.util.function.Supplier;

/** What a customer's mood leads to. */
record Feelings(HandoffSettings when, Supplier<Thresholds> thresholds) {

    /** More than this, in log-odds, is anger that the question alone doesn't have: about one word of blame. */
    private static final double ADDED = 2;

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
        return when.temper(turn.mood().score()) != Temper.CALM
                && thresholds.get().judge(turn.considered()) instanceof Thresholds.Verdict.Answer answer
                && soundsAsAngry(turn.moodOf(answer.candidate().matchedQuestion()), turn.mood());
    }

    /** Scores crowd at their ends, their log-odds don't: 我要投诉 is .986, and with insults around it .99997. */
    private boolean soundsAsAngry(Mood question, Mood message) {
        return when.temper(question.score()).compareTo(when.temper(message.score())) >= 0
                && logOdds(message) - logOdds(question) <= ADDED;
    }

    private static double logOdds(Mood mood) {
        double score = Math.min(1 - 1e-6, Math.max(1e-6, mood.score()));
        return Math.log(score / (1 - score));
    }
}
