package io.miaohui.faq.matching;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Tables that tell for each term of the vocabulary where it stands in a question: comparing with many entries then takes
 * no search and no branch. They are used again and again, and lent out rather than bound to threads, since virtual threads
 * are many.
 */
final class TermPlaces {

    private static final int KEPT = 16;

    private final int terms;
    private final BlockingQueue<short[]> idle = new ArrayBlockingQueue<>(KEPT);

    TermPlaces(int terms) {
        this.terms = terms;
    }

    /** By term: its place in the question plus one, 0 for what the question does not have. */
    short[] lend(SparseVector question) {
        short[] kept = idle.poll();
        short[] places = kept == null ? new short[terms] : kept;
        for (int i = 0; i < question.terms().length; i++) {
            places[question.terms()[i]] = (short) (i + 1);
        }
        return places;
    }

    /** @param question the same as before */
    void takeBack(short[] places, SparseVector question) {
        for (int term : question.terms()) {
            places[term] = 0;
        }
        idle.offer(places);
    }
}
