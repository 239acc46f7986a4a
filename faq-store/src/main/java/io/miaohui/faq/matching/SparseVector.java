package io.miaohui.faq.matching;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Weights of terms; the terms' numbers ascend. */
record SparseVector(int[] terms, float[] weights) {

    /** All terms of these, each with its greatest weight. */
    static SparseVector greatest(List<SparseVector> vectors) {
        int[] terms =
                new int[vectors.stream().mapToInt(vector -> vector.terms.length).sum()];
        float[] weights = new float[terms.length];
        int all = 0;
        for (SparseVector vector : vectors) {
            System.arraycopy(vector.terms, 0, terms, all, vector.terms.length);
            System.arraycopy(vector.weights, 0, weights, all, vector.terms.length);
            all += vector.terms.length;
        }
        SparseVector sorted = sorted(terms, weights, all);
        int count = 0;
        for (int i = 0; i < all; i++) {
            if (count > 0 && terms[count - 1] == sorted.terms[i]) {
                weights[count - 1] = Math.max(weights[count - 1], sorted.weights[i]);
            } else {
                terms[count] = sorted.terms[i];
                weights[count++] = sorted.weights[i];
            }
        }
        return new SparseVector(Arrays.copyOf(terms, count), Arrays.copyOf(weights, count));
    }

    static SparseVector of(SortedMap<Integer, Float> weights) {
        int[] terms = new int[weights.size()];
        float[] values = new float[terms.length];
        int i = 0;
        for (Map.Entry<Integer, Float> weight : weights.entrySet()) {
            terms[i] = weight.getKey();
            values[i++] = weight.getValue();
        }
        return new SparseVector(terms, values);
    }

    /** Of the first {@code count} terms, in any order. */
    static SparseVector sorted(int[] terms, float[] weights, int count) {
        long[] pairs = new long[count];
        for (int i = 0; i < count; i++) {
            pairs[i] = ((long) terms[i] << 32) | (Float.floatToRawIntBits(weights[i]) & 0xffff_ffffL);
        }
        Arrays.sort(pairs);
        int[] sortedTerms = new int[count];
        float[] sortedWeights = new float[count];
        for (int i = 0; i < count; i++) {
            sortedTerms[i] = (int) (pairs[i] >>> 32);
            sortedWeights[i] = Float.intBitsToFloat((int) pairs[i]);
        }
        return new SparseVector(sortedTerms, sortedWeights);
    }

    double dot(SparseVector other) {
        double sum = 0;
        for (int i = 0, j = 0; i < terms.length && j < other.terms.length; ) {
            if (terms[i] == other.terms[j]) {
                sum += weights[i++] * other.weights[j++];
            } else if (terms[i] < other.terms[j]) {
                i++;
            } else {
                j++;
            }
        }
        return sum;
    }

    boolean has(int term) {
        return Arrays.binarySearch(terms, term) >= 0;
    }
}
