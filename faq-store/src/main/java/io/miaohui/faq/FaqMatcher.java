package io.miaohui.faq;

import java.time.Instant;

/**
 * Finds the entries that may answer a question, in one immutable release. Knows no thresholds and does no I/O. Safe for
 * use by many threads.
 */
public interface FaqMatcher {

    /**
     * Ranks the entries of the release that are live at {@code moment}.
     *
     * @param question as the customer wrote it, of any length
     * @return at most ten candidates, best first; none when nothing in the question is known
     */
    Match match(String question, Instant moment);

    /** The same match with every step of its way spelled out: slower, and never different in its result. */
    Explanation explain(String question, Instant moment);
}
