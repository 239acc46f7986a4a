package io.miaohui.faq.matching;

import java.util.Arrays;

/**
 * The terms of one question, found at the first look: a table with far more room than terms, small enough for the
 * processor's nearest cache. Comparing with an entry is then one pass over the entry's terms.
 */
final class TermTable {

    private static final int ROOM = 8;

    private final int[] terms;
    private final float[] weights;
    private final int shift;

    TermTable(SparseVector vector) {
        int bits = 32 - Integer.numberOfLeadingZeros(Math.max(1, vector.terms().length) * ROOM);
        shift = 32 - bits;
        terms = new int[1 << bits];
        Arrays.fill(terms, LongIntMap.ABSENT);
        weights = new float[1 << bits];
        for (int i = 0; i < vector.terms().length; i++) {
            int slot = slot(vector.terms()[i]);
            terms[slot] = vector.terms()[i];
            weights[slot] = vector.weights()[i];
        }
    }

    boolean has(int term) {
        return terms[slot(term)] == term;
    }

    double dot(SparseVector other) {
        double sum = 0;
        int[] others = other.terms();
        for (int i = 0; i < others.length; i++) {
            int slot = slot(others[i]);
            if (terms[slot] == others[i]) {
                sum += weights[slot] * other.weights()[i];
            }
        }
        return sum;
    }

    /** Where the term stands, or the free place for it. */
    private int slot(int term) {
        int slot = (term * 0x9E3779B9) >>> shift;
        while (terms[slot] != term && terms[slot] != LongIntMap.ABSENT) {
            slot = (slot + 1) & (terms.length - 1);
        }
        return slot;
    }
}
