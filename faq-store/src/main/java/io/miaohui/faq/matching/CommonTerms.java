package io.miaohui.faq.matching;

import java.util.Arrays;

/**
 * The terms that a good part of all entries has, as one byte for each term and entry. Their postings are long and tell
 * little: a search need not read them, but looks up what its few best entries have. A term's bytes lie side by side, so
 * that those of the commonest stay in the cache from one question to the next.
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
    private final int entryCount;

    private CommonTerms(int[] terms, int entries) {
        this.terms = terms;
        scales = new float[terms.length];
        entryCount = entries;
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
    void fill(int term, int[] postings, Packing packing, int from, int to) {
        int place = place(term);
        if (place < 0) {
            return;
        }
        int greatest = 1;
        for (int i = from; i < to; i++) {
            greatest = Math.max(greatest, packing.weight(postings[i]));
        }
        scales[place] = greatest / LARGEST;
        for (int i = from; i < to; i++) {
            int at = place * entryCount + packing.entry(postings[i]);
            weights[at] = (byte) Math.round(packing.weight(postings[i]) / scales[place]);
        }
    }

    /** The term's place among the common ones, negative if it is none of them. */
    int place(int term) {
        return Arrays.binarySearch(terms, term);
    }

    /**
     * What entries have of some terms, one term after the other.
     *
     * @param places of the terms; their factors are in the same order
     */
    float[] dots(int[] entries, int[] places, float[] factors, int count) {
        float[] sums = new float[entries.length];
        for (int i = 0; i < count; i++) {
            float factor = factors[i] * scales[places[i]];
            int first = places[i] * entryCount;
            for (int j = 0; j < sums.length; j++) {
                sums[j] += factor * (weights[first + entries[j]] & 0xff);
            }
        }
        return sums;
    }
}
