package io.miaohui.handoff;

import io.miaohui.conversation.Conversation;
import java.time.Instant;
import java.util.List;

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

    /** The same for each desk, agent or entry that somebody rated, the least satisfied first, at most {@value #MOST}. */
    List<Group> since(Instant begin, By by);

    int MOST = 50;

    /** Whom or what a rating is about: an agent who had a ticket at its end, an entry that was last sent as an answer. */
    enum By {
        DESK,
        AGENT,
        ENTRY
    }

    /**
     * @param key of the desk in the settings, the agent's id or the entry's
     * @param name what people call it; the key where nothing else is known
     */
    record Group(String key, String name, Figures figures) {}

    /**
     * @param asked tickets whose customer was asked
     * @param good of those, satisfied; {@code fair} and {@code bad} likewise
     */
    record Figures(int asked, int good, int fair, int bad) {

        /** So many said something. */
        public int rated() {
            return good + fair + bad;
        }

        /** Satisfied customers of those who answered, 0..1: the CSAT of contact centres. NaN if nobody answered. */
        public double share() {
            return (double) good / rated();
        }
    }
}
