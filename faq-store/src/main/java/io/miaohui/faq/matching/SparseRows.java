package io.miaohui.faq.matching;

import java.util.Arrays;
import java.util.List;

/**
 * Many sparse vectors in flat arrays, four bytes for each weight: the distance to the row's term before, and the weight
 * as a part of the row's greatest. The error in a product stays below one in ten thousand.
 */
final class SparseRows {

    private static final int WIDEST_GAP = Character.MAX_VALUE;

    /** So many steps lie in one line of the processor's cache. */
    private static final int CACHE_LINE = 16;

    private final int[] starts;
    private final float[] scales;
    private final int[] steps;

    SparseRows(List<SparseVector> vectors) {
        starts = new int[vectors.size() + 1];
        scales = new float[vectors.size()];
        int room = vectors.stream().mapToInt(SparseRows::room).sum();
        steps = new int[room];
        int at = 0;
        for (int row = 0; row < scales.length; row++) {
            at = add(vectors.get(row), row, at);
            starts[row + 1] = at;
        }
    }

    private static int room(SparseVector vector) {
        int room = vector.terms().length;
        int last = 0;
        for (int term : vector.terms()) {
            room += (term - last) / WIDEST_GAP;
            last = term;
        }
        return room;
    }

    /** A gap that is too wide is crossed in steps of weight 0. */
    private int add(SparseVector vector, int row, int from) {
        int at = from;
        float greatest = Float.MIN_NORMAL;
        for (float weight : vector.weights()) {
            greatest = Math.max(greatest, Math.abs(weight));
        }
        scales[row] = greatest / Short.MAX_VALUE;
        int last = 0;
        for (int i = 0; i < vector.terms().length; i++) {
            for (int left = vector.terms()[i] - last; left >= WIDEST_GAP; left -= WIDEST_GAP) {
                steps[at++] = WIDEST_GAP << 16;
            }
            int weight = Math.round(vector.weights()[i] / scales[row]);
            steps[at++] = (vector.terms()[i] - last) % WIDEST_GAP << 16 | weight & 0xffff;
            last = vector.terms()[i];
        }
        return at;
    }

    int size() {
        return scales.length;
    }

    /** The products of a question with these rows. */
    float[] dots(int[] rows, TermTable question) {
        float[] dots = new float[rows.length];
        fetch(rows, dots);
        for (int i = 0; i < rows.length; i++) {
            dots[i] = scaled(rows[i], question.product(sifted(rows[i], question)));
        }
        return dots;
    }

    /**
     * The products of a question with some rows that follow each other.
     *
     * @param shared by a term's place in the question: is set for those that any of the rows has
     */
    float[] dots(int first, int count, TermTable question, boolean[] shared) {
        float[] dots = new float[count];
        for (int i = 0; i < count; i++) {
            dots[i] = scaled(first + i, question.product(sifted(first + i, question), shared));
        }
        return dots;
    }

    /**
     * Reads a number of each cache line of these rows. The rows lie far apart: asked for at once, they come from memory
     * side by side, while the products would wait for one after the other.
     */
    private void fetch(int[] rows, float[] into) {
        for (int i = 0; i < rows.length; i++) {
            int read = 0;
            for (int at = starts[rows[i]]; at < starts[rows[i] + 1]; at += CACHE_LINE) {
                read ^= steps[at];
            }
            into[i] = read; // so that the reading counts as needed
        }
    }

    /** Notes what of a row the question may have, and returns how much that is. */
    private int sifted(int row, TermTable question) {
        return question.sift(steps, starts[row], starts[row + 1]);
    }

    private float scaled(int row, long product) {
        return product * scales[row] / TermTable.FACTOR;
    }

    /** The product with a single row, where few are asked for. */
    double dot(int row, TermTable question) {
        double sum = 0;
        int term = 0;
        for (int i = starts[row]; i < starts[row + 1]; i++) {
            term += steps[i] >>> 16;
            int at = question.find(term);
            if (at != TermTable.ABSENT) {
                sum += question.weight(at) * (short) steps[i];
            }
        }
        return sum * scales[row];
    }

    SparseVector vector(int row) {
        int[] terms = new int[starts[row + 1] - starts[row]];
        float[] values = new float[terms.length];
        int count = 0;
        int term = 0;
        for (int i = starts[row]; i < starts[row + 1]; i++) {
            term += steps[i] >>> 16;
            if ((short) steps[i] != 0) {
                terms[count] = term;
                values[count++] = (short) steps[i] * scales[row];
            }
        }
        return new SparseVector(Arrays.copyOf(terms, count), Arrays.copyOf(values, count));
    }
}
