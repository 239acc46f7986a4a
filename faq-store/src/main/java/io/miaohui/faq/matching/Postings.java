package io.miaohui.faq.matching;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.IntPredicate;

/**
 * For each term the entries that have it, as flat arrays. An entry's weight for a term is the greatest among its
 * questions, so what {@link #find} ranks by is never below the entry's best cosine.
 */
final class Postings {

    /**
     * So many postings are read for one question at most, rarest terms first: what is cut off are the most common terms
     * of a long question, which hardly tell entries apart.
     */
    private static final int BUDGET = 40_000;

    /** What shares less than this part of what the best one shares is not worth a closer look. */
    private static final float FAINT = 0.2f;

    /** So many postings are read in any case: looking up saves nothing there. */
    private static final int FEW = 2_000;

    /** Common terms are looked up rather than read once the terms read make up this part of the question's length. */
    private static final double TELLING = 0.8;

    /** So many times the entries wanted are candidates for what is looked up. */
    private static final int WIDER = 4;

    private static final int KEPT_TALLIES = 16;

    /** So many postings lie in one line of the processor's cache. */
    private static final int CACHE_LINE = 16;

    /** Scores are whole numbers, as large as can be without running over. */
    private static final float LARGEST_SUM = 1 << 30;

    private final int[] starts;
    private final int[] postings;
    private final Packing packing;
    private final CommonTerms common;

    /** What a stored weight of 1 stands for. */
    private final float scale;

    private final int entryCount;

    /** Used again and again; lent out rather than bound to threads, since virtual threads are many. */
    private final BlockingQueue<Tally> tallies = new ArrayBlockingQueue<>(KEPT_TALLIES);

    /** @param vectors one for each entry; their weights are above 0 */
    Postings(int terms, List<SparseVector> vectors) {
        entryCount = vectors.size();
        int[] counts = new int[terms];
        float greatest = Float.MIN_NORMAL;
        for (SparseVector vector : vectors) {
            for (int i = 0; i < vector.terms().length; i++) {
                counts[vector.terms()[i]]++;
                greatest = Math.max(greatest, vector.weights()[i]);
            }
        }
        packing = Packing.of(entryCount);
        scale = greatest / packing.greatestWeight();
        starts = new int[terms + 1];
        for (int term = 0; term < terms; term++) {
            starts[term + 1] = starts[term] + counts[term];
        }
        postings = new int[starts[terms]];
        fill(vectors);
        common = CommonTerms.of(counts, entryCount);
        for (int term = 0; term < terms; term++) {
            common.fill(term, postings, packing, starts[term], starts[term + 1]);
        }
    }

    private void fill(List<SparseVector> vectors) {
        int[] next = starts.clone();
        for (int entry = 0; entry < vectors.size(); entry++) {
            SparseVector vector = vectors.get(entry);
            for (int i = 0; i < vector.terms().length; i++) {
                int weight = Math.max(1, Math.round(vector.weights()[i] / scale));
                postings[next[vector.terms()[i]]++] = packing.pack(entry, weight);
            }
        }
    }

    int[] find(SparseVector question, int limit, IntPredicate admitted) {
        return find(question, limit, BUDGET, admitted);
    }

    /**
     * The entries that share the most with the question, best first, among those that are admitted.
     *
     * @param budget so many postings are read, or a few more
     */
    int[] find(SparseVector question, int limit, int budget, IntPredicate admitted) {
        Tally kept = tallies.poll();
        Tally tally = kept == null ? new Tally(entryCount, packing) : kept;
        TopEntries top = new Run(question, budget, tally).best(limit, admitted);
        tally.clear();
        tallies.offer(tally);
        return top.bestFirst(FAINT);
    }

    /** One search. */
    private final class Run {

        private final Tally tally;
        private final int[] read;
        private int terms;
        private final int[] places;
        private final float[] factors;
        private int lookedUp;

        /** Kept so that the reading counts as needed. */
        final int fetched;

        Run(SparseVector question, int budget, Tally tally) {
            this.tally = tally;
            long[] order = rarestFirst(question);
            read = new int[order.length];
            places = new int[order.length];
            factors = new float[order.length];
            float unit = LARGEST_SUM / Short.MAX_VALUE / Math.max(1, sum(question.weights()));
            double untold = 1;
            int count = 0;
            fetched = fetch(order, question);
            for (int i = 0; i < order.length && count < budget; i++) {
                int term = question.terms()[(int) order[i]];
                float weight = question.weights()[(int) order[i]];
                int place = count > FEW && untold < 1 - TELLING ? common.place(term) : -1;
                if (place >= 0) {
                    places[lookedUp] = place;
                    factors[lookedUp++] = weight * unit;
                } else {
                    tally.add(postings, starts[term], starts[term + 1], Math.round(weight * unit));
                    read[terms++] = term;
                    count += starts[term + 1] - starts[term];
                    untold -= weight * weight;
                }
            }
        }

        /**
         * Reads where the postings of each term begin, and a little on: asked for at once, they come from memory side by
         * side, while adding them up would wait for one after the other.
         */
        private int fetch(long[] order, SparseVector question) {
            int read = 0;
            for (long one : order) {
                int term = question.terms()[(int) one];
                int start = starts[term];
                int end = starts[term + 1];
                if (start < end) {
                    read ^= postings[start] ^ postings[Math.min(end - 1, start + CACHE_LINE)];
                }
            }
            return read;
        }

        TopEntries best(int limit, IntPredicate admitted) {
            int wanted = lookedUp == 0 ? limit : WIDER * limit;
            int sampled = 0;
            for (int i = 0; i < terms && sampled < 4 * wanted; i++) {
                sampled = tally.sample(postings, starts[read[i]], starts[read[i] + 1], admitted);
            }
            int[] found = tally.best(wanted, admitted);
            float[] more = common.dots(found, places, factors, lookedUp);
            TopEntries top = new TopEntries(limit);
            for (int i = 0; i < found.length; i++) {
                float score = tally.score(found[i]) + more[i];
                if (score >= top.least()) {
                    top.offer(found[i], score);
                }
            }
            return top;
        }
    }

    private static float sum(float[] weights) {
        float sum = 0;
        for (float weight : weights) {
            sum += weight;
        }
        return sum;
    }

    /** Pairs of a weight, negative, and its place. */
    private static long[] rarestFirst(SparseVector question) {
        long[] order = new long[question.terms().length];
        for (int i = 0; i < order.length; i++) {
            order[i] = ((long) -Float.floatToRawIntBits(question.weights()[i]) << 32) | i;
        }
        Arrays.sort(order);
        return order;
    }
}
