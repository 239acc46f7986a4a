package io.miaohui.faq.matching;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;

/** Weights of terms; the terms' numbers ascend. */
record SparseVector(int[] terms, float[] weights) {

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

    /** The same product for an {@code other} of many more terms. */
    double dotWithin(SparseVector other) {
        double sum = 0;
        int from = 0;
        for (int i = 0; i < terms.length && from < other.terms.length; i++) {
            int at = Arrays.binarySearch(other.terms, from, other.terms.length, terms[i]);
            from = at < 0 ? -at - 1 : at + 1;
            if (at >= 0) {
                sum += weights[i] * other.weights[at];
            }
        }
        return sum;
    }

    boolean has(int term) {
        return Arrays.binarySearch(terms, term) >= 0;
    }
}
