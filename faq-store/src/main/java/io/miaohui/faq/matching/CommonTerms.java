package io.miaohui.faq.matching;

import java.util.Arrays;

/**
 * The terms that a good part of all entries has, as one byte for each entry and term, an entry's bytes side by side.
 * Their postings are long and tell little: a search need not read them, but looks up what its few best entries have.
 */
final class CommonTerms {

    private static final int MOST = 256;

    /** A term is common if more than one entry in so many has it. */
    private static final int RARITY = 16;

    private static final int FEWEST_ENTRIES = 1_000;
    private static final float LARGEST = 255;

    /** In ascending order. */
    private final int[] terms;

    /** By place in {@link #terms}: what a byte of 1 stands for. */
    private final float[] scales;

    private final byte[] weights;

    private CommonTerms(int[] terms, int entries) {
        this.terms = terms;
        scales = new float[terms.length];
        weights = new byte[terms.length * entries];
    }

    /** @param counts for each term how many entries have it */
    static CommonTerms of(int[] counts, int entries) {
        int[] common = new int[MOST];
        int found = 0;
        int least = Math.max(FEWEST_ENTRIES, entries) / RARITY;
        for (int term = 0; term < counts.length && found < MOST; term++) {
            if (counts[term] > least) {
                common[found++] = term;
            }
        }
        return new CommonTerms(Arrays.copyOf(common, found), entries);
    }

    /** Takes over a term's postings; nothing for a term that is not common. */
    void fill(int term, int[] entries, short[] postings, int from, int to) {
        int place = place(term);
        if (place < 0) {
            return;
        }
        int greatest = 1;
        for (int i = from; i < to; i++) {
            greatest = Math.max(greatest, postings[i]);
        }
        scales[place] = greatest / LARGEST;
        for (int i = from; i < to; i++) {
            weights[entries[i] * terms.length + place] = (byte) Math.round(postings[i] / scales[place]);
        }
    }

    /** The term's place among the common ones, negative if it is none of them. */
    int place(int term) {
        return Arrays.binarySearch(terms, term);
    }

    /**
     * What an entry has of some terms.
     *
     * @param places of the terms; their factors are in the same order
     */
    float dot(int entry, int[] places, float[] factors, int count) {
        int first = entry * terms.length;
        float sum = 0;
        for (int i = 0; i < count; i++) {
            sum += factors[i] * scales[places[i]] * (weights[first + places[i]] & 0xff);
        }
        return sum;
    }
}
