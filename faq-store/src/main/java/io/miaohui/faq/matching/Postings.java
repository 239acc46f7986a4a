package io.miaohui.faq.matching;

import java.util.Arrays;
import java.util.List;
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

    private final int[] starts;
    private final int[] entries;
    private final float[] weights;
    private final int entryCount;

    /** @param vectors one for each entry */
    Postings(int terms, List<SparseVector> vectors) {
        entryCount = vectors.size();
        starts = new int[terms + 1];
        for (SparseVector vector : vectors) {
            for (int term : vector.terms()) {
                starts[term + 1]++;
            }
        }
        for (int i = 0; i < terms; i++) {
            starts[i + 1] += starts[i];
        }
        entries = new int[starts[terms]];
        weights = new float[starts[terms]];
        fill(vectors);
    }

    private void fill(List<SparseVector> vectors) {
        int[] next = starts.clone();
        for (int entry = 0; entry < vectors.size(); entry++) {
            SparseVector vector = vectors.get(entry);
            for (int i = 0; i < vector.terms().length; i++) {
                int at = next[vector.terms()[i]]++;
                entries[at] = entry;
                weights[at] = vector.weights()[i];
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
        float[] scores = new float[entryCount];
        int[] order = rarestFirst(question);
        int left = budget;
        for (int i = 0; i < order.length && left > 0; i++) {
            int term = question.terms()[order[i]];
            add(scores, term, question.weights()[order[i]]);
            left -= starts[term + 1] - starts[term];
        }
        TopEntries top = new TopEntries(limit);
        for (int entry = 0; entry < entryCount; entry++) {
            if (scores[entry] > top.least() && admitted.test(entry)) {
                top.offer(entry, scores[entry]);
            }
        }
        return top.bestFirst(FAINT);
    }

    private void add(float[] scores, int term, float weight) {
        for (int i = starts[term]; i < starts[term + 1]; i++) {
            scores[entries[i]] += weight * weights[i];
        }
    }

    private static int[] rarestFirst(SparseVector question) {
        long[] order = new long[question.terms().length];
        for (int i = 0; i < order.length; i++) {
            order[i] = ((long) -Float.floatToRawIntBits(question.weights()[i]) << 32) | i;
        }
        Arrays.sort(order);
        return Arrays.stream(order).mapToInt(rank -> (int) rank).toArray();
    }
}
