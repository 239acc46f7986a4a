package io.miaohui.faq.matching;

import io.miaohui.faq.FaqEntry;
import java.util.List;

/**
 * One entry with its questions.
 *
 * @param asked the questions that it answers
 * @param refused the questions that it must not answer
 * @param asks all kinds of question among those it answers
 */
record IndexedEntry(FaqEntry entry, List<IndexedQuestion> asked, List<IndexedQuestion> refused, long asks) {

    /** Of the first question that it answers; the others follow, then those that it must not answer. */
    int firstRow() {
        return asked.get(0).row();
    }

    /** Whether there is a moment at which both may answer. */
    boolean meets(IndexedEntry other) {
        return startsBefore(entry, other.entry) && startsBefore(other.entry, entry);
    }

    private static boolean startsBefore(FaqEntry one, FaqEntry two) {
        return one.from() == null || two.until() == null || one.from().isBefore(two.until());
    }
}
