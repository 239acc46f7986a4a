package io.miaohui.faq;

import java.time.Instant;
import java.util.List;

/** What people made of answers: the labelled questions of this very business. Safe for use by many threads. */
public interface Feedback {

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
     * @param question in the customer's own words
     * @param entryId the entry that was offered or given
     * @param right whether it answers the question
     */
    record Verdict(String question, String entryId, boolean right, Source source, Instant at) {}

    void add(Verdict verdict);

    /** Newest first, {@code limit} at most. */
    List<Verdict> newest(int limit);
}
