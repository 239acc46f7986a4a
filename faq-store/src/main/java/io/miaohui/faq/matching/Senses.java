package io.miaohui.faq.matching;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the questions of a base mean, row by row: for each entry those that it answers, then those that it refuses. The
 * signs of the components, 64 bytes a row, sort out which rows are worth a real comparison.
 */
final class Senses {

    private static final int WORDS = SentenceModel.DIMENSIONS / Long.SIZE;

    private static final int NEAR = 64;

    private final byte[][] vectors;
    private final int[] starts;
    private final int[] places;
    private final int[] mean = new int[SentenceModel.DIMENSIONS];
    private final long[] signs;

    Senses(List<IndexedEntry> entries, Embeddings embeddings) {
        starts = new int[entries.size() + 1];
        for (int place = 0; place < entries.size(); place++) {
            IndexedEntry entry = entries.get(place);
            starts[place + 1] =
                    starts[place] + entry.asked().size() + entry.refused().size();
        }
        vectors = new byte[starts[entries.size()]][];
        places = new int[vectors.length];
        IntStream.range(0, entries.size()).parallel().forEach(place -> read(place, entries.get(place), embeddings));
        for (byte[] vector : vectors) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += vector[i];
            }
        }
        signs = new long[vectors.length * WORDS];
        for (int row = 0; row < vectors.length; row++) {
            System.arraycopy(signs(vectors[row]), 0, signs, row * WORDS, WORDS);
        }
    }

    private void read(int place, IndexedEntry entry, Embeddings embeddings) {
        int row = starts[place];
        for (IndexedQuestion question : entry.asked()) {
            read(row++, question, place, embeddings);
        }
        for (IndexedQuestion question : entry.refused()) {
            read(row++, question, -1, embeddings);
        }
    }

    private void read(int row, IndexedQuestion question, int place, Embeddings embeddings) {
        places[row] = place;
        vectors[row] = embeddings.ofIndexed(question.normalized());
    }

    int size() {
        return vectors.length;
    }

    int firstRow(int place) {
        return starts[place];
    }

    byte[] vector(int row) {
        return vectors[row];
    }

    /** The place of the entry that answers the row's question; -1 for one that is refused. */
    int place(int row) {
        return places[row];
    }

    /** The rows of questions that are answered whose signs differ the least. */
    int[] near(byte[] vector, int limit) {
        long[] mine = signs(vector);
        TopEntries top = new TopEntries(limit);
        float least = 0;
        for (int row = 0, at = 0; row < vectors.length; row++, at += WORDS) {
            int equal = SentenceModel.DIMENSIONS;
            for (int i = 0; i < WORDS; i++) {
                equal -= Long.bitCount(mine[i] ^ signs[at + i]);
            }
            if (equal > least && places[row] >= 0) {
                top.offer(row, equal);
                least = top.least();
            }
        }
        return top.bestFirst();
    }

    /** The greatest cosine of an entry's first question to one of another entry. */
    double closestOther(int place) {
        byte[] mine = vectors[starts[place]];
        return Arrays.stream(near(mine, NEAR))
                .filter(row -> places[row] != place)
                .mapToDouble(row -> Embeddings.cosine(mine, vectors[row]))
                .max()
                .orElse(0);
    }

    /** Against the mean, since all sentences share a direction. */
    private long[] signs(byte[] vector) {
        long[] bits = new long[WORDS];
        for (int i = 0; i < vector.length; i++) {
            if ((long) vector[i] * vectors.length > mean[i]) {
                bits[i / Long.SIZE] |= 1L << (i % Long.SIZE);
            }
        }
        return bits;
    }

    static int[] merge(int[] one, int[] two) {
        return IntStream.concat(Arrays.stream(one), Arrays.stream(two))
                .distinct()
                .toArray();
    }
}
