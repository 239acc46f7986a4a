package io.miaohui.faq.matching;

import java.util.Arrays;

/** One weight for each term of the vocabulary, most of them 0: products with sparse vectors without a search. */
final class DenseTerms {

    private final float[] weights;

    DenseTerms(int terms) {
        weights = new float[terms];
    }

    void add(SparseVector vector, double factor) {
        for (int i = 0; i < vector.terms().length; i++) {
            weights[vector.terms()[i]] += (float) (factor * vector.weights()[i]);
        }
    }

    double dot(SparseVector vector) {
        double sum = 0;
        for (int i = 0; i < vector.terms().length; i++) {
            sum += weights[vector.terms()[i]] * vector.weights()[i];
        }
        return sum;
    }

    void clear(SparseVector vector) {
        for (int term : vector.terms()) {
            weights[term] = 0;
        }
    }

    /** Takes out what these vectors were added to, without what is nearer to 0 than the limit. */
    SparseVector drain(Iterable<SparseVector> added, float limit) {
        int[] terms = new int[64];
        float[] values = new float[64];
        int count = 0;
        for (SparseVector vector : added) {
            for (int term : vector.terms()) {
                if (Math.abs(weights[term]) >= limit) {
                    if (count == terms.length) {
                        terms = Arrays.copyOf(terms, count * 2);
                        values = Arrays.copyOf(values, count * 2);
                    }
                    terms[count] = term;
                    values[count++] = weights[term];
                }
                weights[term] = 0;
            }
        }
        return SparseVector.sorted(terms, values, count);
    }
}
