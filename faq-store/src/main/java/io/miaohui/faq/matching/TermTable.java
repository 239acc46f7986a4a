package io.miaohui.faq.matching;

/**
 * The terms of one question, found at the first look: a table with far more room than terms, small enough for the
 * processor's nearest cache. Comparing with an entry is then one pass over the entry's terms. For one thread.
 */
final class TermTable {

    static final int ABSENT = -1;

    /** Weights are multiplied as whole numbers, as large as this makes them: adding these takes a fourth of the time. */
    static final float FACTOR = 1 << 15;

    private static final int ROOM = 32;
    private static final int LARGEST = 8192;

    /** The sieve has so many times the room of the table: what falls through it in vain costs more than its size. */
    private static final int FINER = 4;

    /** Few rows are longer. */
    private static final int USUAL_ROW = 512;

    private final int[] terms;
    private final float[] weights;
    private final int[] factors;

    /** By the last bits of a term, which was numbered in the order of appearance: its place in the question plus one. */
    private final short[] places;

    /** By some more of these bits 1 where a term of the question may be. */
    private final byte[] sieve;

    /** What went through the sieve: a term and its weight in the row. */
    private long[] sifted = new long[USUAL_ROW];

    TermTable(SparseVector vector) {
        terms = vector.terms();
        weights = vector.weights();
        factors = new int[terms.length];
        int room = Math.min(LARGEST, Integer.highestOneBit(Math.max(1, terms.length) * ROOM));
        places = new short[room];
        sieve = new byte[FINER * room];
        for (int i = 0; i < terms.length; i++) {
            factors[i] = Math.round(weights[i] * FACTOR);
            put(terms[i], i);
        }
    }

    private void put(int term, int place) {
        int slot = term & (places.length - 1);
        sieve[term & (sieve.length - 1)] = 1;
        while (places[slot] != 0) {
            slot = (slot + 1) & (places.length - 1);
        }
        places[slot] = (short) (place + 1);
    }

    int size() {
        return terms.length;
    }

    /** The term's place in the question, or {@link #ABSENT}. */
    int find(int term) {
        int slot = term & (places.length - 1);
        int place = places[slot] - 1;
        while (place >= 0 && terms[place] != term) {
            slot = (slot + 1) & (places.length - 1);
            place = places[slot] - 1;
        }
        return place;
    }

    boolean has(int term) {
        return find(term) != ABSENT;
    }

    /** Whether the question has the term, and those flags, by place, say so too. */
    boolean has(int term, boolean[] flags) {
        int place = find(term);
        return place != ABSENT && flags[place];
    }

    float weight(int place) {
        return weights[place];
    }

    /**
     * Notes the terms of a row of {@link SparseRows} that the question may have: without a branch, for most of a row is
     * not in the question, and what is comes without a pattern.
     *
     * @return how many
     */
    int sift(int[] steps, int from, int to) {
        if (sifted.length < to - from) {
            sifted = new long[to - from];
        }
        long[] into = sifted;
        byte[] sieve = this.sieve;
        int count = 0;
        int term = 0;
        for (int i = from; i < to; i++) {
            int step = steps[i];
            term += step >>> 16;
            into[count] = (long) term << 32 | step & 0xffff;
            count += sieve[term & (sieve.length - 1)];
        }
        return count;
    }

    /** The product with what was sifted last. */
    long product(int count) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            int place = find((int) (sifted[i] >>> 32));
            if (place != ABSENT) {
                sum += factors[place] * (short) sifted[i];
            }
        }
        return sum;
    }

    /** The same, and sets the flags of the terms that were met, by their place in the question. */
    long product(int count, boolean[] met) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            int place = find((int) (sifted[i] >>> 32));
            if (place != ABSENT) {
                sum += factors[place] * (short) sifted[i];
                met[place] = true;
            }
        }
        return sum;
    }
}
