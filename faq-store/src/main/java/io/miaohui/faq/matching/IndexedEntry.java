package io.miaohui.faq.matching;

import io.miaohui.faq.FaqEntry;
import java.util.List;

/**
 * One entry with its questions.
 *
 * @param asked the questions that it answers
 * @param refused the questions that it must not answer
 * @param terms all terms of the questions that it answers, each with its greatest weight
 * @param asks all kinds of question among those it answers
 */
record IndexedEntry(
        FaqEntry entry, List<IndexedQuestion> asked, List<IndexedQuestion> refused, SparseVector terms, long asks) {

    /** Whether there is a moment at which both may answer. */
    boolean meets(IndexedEntry other) {
        return startsBefore(entry, other.entry) && startsBefore(other.entry, entry);
    }

    private static boolean startsBefore(FaqEntry one, FaqEntry two) {
        return one.from() == null || two.until() == null || one.from().isBefore(two.until());
    }
}
