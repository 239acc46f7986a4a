package io.miaohui.faq.matching;

import java.util.function.IntPredicate;

/**
 * One question of an entry.
 *
 * @param place the entry's place in the base
 * @param row the question's number among all of the base
 * @param question as the admin wrote it
 * @param normalized as a customer's question is compared with it word for word
 */
record IndexedQuestion(int place, int row, String question, String normalized, Reading reading) {

    /** A negative question keeps of its words those by which it can be told from what the entry answers. */
    IndexedQuestion refused(IntPredicate answered) {
        WordWeights words = reading.words();
        return new IndexedQuestion(
                place, row, question, normalized, reading.with(words.telling(words.known(answered))));
    }
}
