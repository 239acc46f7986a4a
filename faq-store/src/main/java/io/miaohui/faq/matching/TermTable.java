package io.miaohui.faq.matching;

/**
 * The terms of one question, found at the first look: a table with far more room than terms, small enough for the
 * processor's nearest cache. Comparing with an entry is then one pass over the entry's terms.
 */
final class TermTable {

    static final int ABSENT = -1;

    private static final int ROOM = 32;
    private static final int LARGEST = 8192;

    private final int[] terms;
    private final float[] weights;

    /** By the last bits of a term, which was numbered in the order of appearance: its place in the question plus one. */
    private final short[] places;

    private final int mask;

    TermTable(SparseVector vector) {
        terms = vector.terms();
        weights = vector.weights();
        mask = Math.min(LARGEST, Integer.highestOneBit(Math.max(1, terms.length) * ROOM)) - 1;
        places = new short[mask + 1];
        for (int i = 0; i < terms.length; i++) {
            int slot = terms[i] & mask;
            while (places[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            places[slot] = (short) (i + 1);
        }
    }

    int size() {
        return terms.length;
    }

    /** The term's place in the question, or {@link #ABSENT}. */
    int find(int term) {
        int slot = term & mask;
        int place = places[slot] - 1;
        while (place >= 0 && terms[place] != term) {
            slot = (slot + 1) & mask;
            place = places[slot] - 1;
        }
        return place;
    }

    boolean has(int term) {
        return find(term) != ABSENT;
    }

    /** Whether the question has the term, and those flags, by place plus one, say so too. */
    boolean has(int term, boolean[] flags) {
        int place = find(term);
        return place != ABSENT && flags[place + 1];
    }

    float weight(int place) {
        return weights[place];
    }
}
