package io.miaohui.faq.matching;

import java.util.Arrays;
import java.util.List;

/** The terms of a base and how much each tells: the rarer among its questions, the more. */
final class Vocabulary {

    private final LongIntMap numbers = new LongIntMap();
    private final float[] idf;
    private final float unknown;

    Vocabulary(List<long[]> questions) {
        int[] counts = new int[1024];
        for (long[] terms : questions) {
            for (long term : terms) {
                int number = numbers.number(term);
                if (number == counts.length) {
                    counts = Arrays.copyOf(counts, counts.length * 2);
                }
                counts[number]++;
            }
        }
        idf = new float[numbers.size()];
        for (int i = 0; i < idf.length; i++) {
            idf[i] = (float) Math.log1p((double) questions.size() / counts[i]);
        }
        unknown = (float) Math.log1p(questions.size());
    }

    int size() {
        return idf.length;
    }

    /** {@link LongIntMap#ABSENT} for a term that no question has. */
    int number(long term) {
        return numbers.get(term);
    }

    /** What a term tells; a term that no question has tells the most. */
    float idf(int number) {
        return number == LongIntMap.ABSENT ? unknown : idf[number];
    }

    /** The known ones among these terms, each once, weighted, at length 1. */
    SparseVector vector(int[] numbers) {
        int[] terms = numbers.clone();
        Arrays.sort(terms);
        int count = 0;
        for (int term : terms) {
            if (term != LongIntMap.ABSENT && (count == 0 || term != terms[count - 1])) {
                terms[count++] = term;
            }
        }
        return weighted(Arrays.copyOf(terms, count));
    }

    private SparseVector weighted(int[] terms) {
        double squares = 0;
        for (int term : terms) {
            squares += idf[term] * idf[term];
        }
        float scale = (float) (1 / Math.sqrt(squares));
        float[] weights = new float[terms.length];
        for (int i = 0; i < terms.length; i++) {
            weights[i] = idf[terms[i]] * scale;
        }
        return new SparseVector(terms, weights);
    }
}
