package io.miaohui.faq.matching;

import java.time.Instant;
import java.util.BitSet;
import java.util.List;

/**
 * All that is derived from one release; never changes once it is built.
 *
 * @param timed the places of entries that answer for a time only
 * @param heads by place: what sets the entry apart from those that look alike
 * @param siblings how close entries come to each other by their terms
 * @param wordSiblings how much of the words of one is found in another
 */
record Base(
        List<IndexedEntry> entries,
        BitSet timed,
        Vocabulary vocabulary,
        Postings postings,
        List<SparseVector> heads,
        Siblings siblings,
        Siblings wordSiblings) {

    /** The places of the live entries that share the most with the question, best first. */
    int[] find(SparseVector question, int limit, Instant moment) {
        return postings.find(question, limit, place -> isLive(place, moment));
    }

    boolean isLive(int place, Instant moment) {
        return !timed.get(place) || entries.get(place).entry().isLiveAt(moment);
    }

    String id(int place) {
        return entries.get(place).entry().id();
    }
}
