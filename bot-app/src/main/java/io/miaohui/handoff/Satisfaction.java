package io.miaohui.handoff;

import io.miaohui.conversation.Conversation;
import java.time.Instant;

/** How satisfied customers are with what people did for them. */
public interface Satisfaction {

    /** What a customer can say. The number is what they may type, and what is stored. */
    enum Score {
        GOOD,
        FAIR,
        BAD;

        public int number() {
            return ordinal() + 1;
        }
    }

    /**
     * Takes a customer's word, if they were asked a short while ago and have not said anything yet. Runs in the turn's
     * transaction.
     *
     * @return whether it was expected
     */
    boolean rate(Conversation customer, Score score);

    /** What customers said since then, of those who were asked. */
    Figures since(Instant begin);

    /**
     * @param asked tickets whose customer was asked
     * @param good of those, satisfied; {@code fair} and {@code bad} likewise
     */
    record Figures(int asked, int good, int fair, int bad) {

        /** Satisfied customers of those who answered, 0..1: the CSAT of contact centres. NaN if nobody answered. */
        public double share() {
            return (double) good / (good + fair + bad);
        }
    }
}
