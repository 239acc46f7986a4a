package io.miaohui.faq.matching;

import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All that is derived from one release; never changes once it is built.
 *
 * @param timed the places of entries that answer for a time only, or not at all
 * @param silent the places of disabled entries that take part without ever answering: whoever means one of them is not
 *     answered by its neighbour
 * @param questions by {@link IndexedQuestion#row}: the terms of the question
 * @param heads by place: what sets the entry apart from those that look alike
 * @param siblings how close entries come to each other by their terms
 * @param wordSiblings how much of the words of one is found in another
 */
record Base(
        List<IndexedEntry> entries,
        BitSet timed,
        BitSet silent,
        Vocabulary vocabulary,
        Postings postings,
        SparseRows questions,
        SparseRows heads,
        Siblings siblings,
        Siblings wordSiblings) {

    /** The places of the entries that take part and share the most with the question, best first. */
    int[] find(SparseVector question, int limit, Instant moment) {
        return postings.find(question, limit, place -> takesPart(place, moment));
    }

    boolean takesPart(int place, Instant moment) {
        return silent.get(place) || isLive(place, moment);
    }

    boolean isLive(int place, Instant moment) {
        return !timed.get(place) || entries.get(place).entry().isLiveAt(moment);
    }

    /** All terms of the questions that the entry answers, each with its greatest weight. */
    SparseVector greatest(int place) {
        IndexedEntry entry = entries.get(place);
        return SparseVector.greatest(IntStream.range(
                        entry.firstRow(), entry.firstRow() + entry.asked().size())
                .mapToObj(questions::vector)
                .toList());
    }

    String id(int place) {
        return entries.get(place).entry().id();
    }
}
