package io.miaohui.faq;

import java.time.Instant;
import java.util.List;

/** What people made of answers: the labelled questions of this very business. Safe for use by many threads. */
public interface Feedback {

    /** Longest name of what a verdict is about, in characters. */
    int LONGEST_ABOUT = 64;

    /** Who said so. */
    enum Source {
        /** The customer picked the entry, or none, when asked back. */
        CHOICE,
        /** The customer said whether the answer helped. */
        THUMB,
        /** An agent answered the question with this entry. */
        AGENT,
        /** An admin accepted or refused a proposal. */
        ADMIN
    }

    /**
     * @param question in the customer's own words; {@link FaqLimits#QUESTION} characters of it are kept
     * @param entryId the entry that was offered or given
     * @param right whether it answers the question
     */
    record Verdict(String question, String entryId, boolean right, Source source, Instant at) {}

    void add(Verdict verdict);

    /**
     * Adds a verdict in the place of the one that was put there before, if any: people change their minds, and events
     * come twice.
     *
     * @param about names what it is about, such as one answer to one customer; 1 to {@link #LONGEST_ABOUT} characters
     */
    void put(String about, Verdict verdict);

    /** Takes back what was put there, if anything was. */
    void withdraw(String about);

    /** Newest first, {@code limit} at most. */
    List<Verdict> newest(int limit);

    /**
     * Deletes what was said before that moment.
     *
     * @return how many verdicts that were
     */
    int deleteBefore(Instant moment);
}
