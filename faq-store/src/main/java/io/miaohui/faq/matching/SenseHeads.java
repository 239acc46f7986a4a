package io.miaohui.faq.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Learns for each entry, by words and meaning together, what sets its questions apart from the nearest ones of other
 * entries: kernel ridge regression, a small system for each entry. Its weights stay with the questions, for the kernel
 * is not linear.
 */
final class SenseHeads {

    private static final double RIDGE = 0.3;
    private static final double MEANING_SHARE = 0.8;
    private static final double STEEPNESS = 5;
    private static final int NEIGHBOURS = 48;
    private static final int NEIGHBOUR_ENTRIES = 8;
    private static final int NEAR = 48;
    private static final int OWN = 60;

    /** In larger bases one question of an entry looks for neighbours instead of five. */
    private static final int LARGE = 10_000;

    /** @param rows whose questions count, and how much */
    record Head(int[] rows, float[] factors) {}

    private final Base base;
    private final List<IndexedEntry> entries;
    private final Senses senses;

    SenseHeads(Base base, Senses senses) {
        this.base = base;
        this.entries = base.entries();
        this.senses = senses;
    }

    List<Head> train() {
        return IntStream.range(0, entries.size())
                .parallel()
                .mapToObj(this::head)
                .toList();
    }

    static double kernel(double cosine, double words) {
        return MEANING_SHARE * Math.exp(STEEPNESS * (cosine - 1)) + (1 - MEANING_SHARE) * words;
    }

    private Head head(int place) {
        IndexedEntry entry = entries.get(place);
        int first = senses.firstRow(place);
        int right = Math.min(OWN, entry.asked().size());
        int refused = first + entry.asked().size();
        int[] own = IntStream.concat(
                        IntStream.range(first, first + right),
                        IntStream.range(
                                refused, refused + Math.min(OWN, entry.refused().size())))
                .toArray();
        int[] rows = Senses.merge(own, neighbours(place, right));
        SparseVector[] words =
                Arrays.stream(rows).mapToObj(base.questions()::vector).toArray(SparseVector[]::new);
        double[][] kernel = new double[rows.length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j <= i; j++) {
                double cosine = Embeddings.cosine(senses.vector(rows[i]), senses.vector(rows[j]));
                kernel[i][j] = kernel(cosine, words[i].dot(words[j]));
                kernel[j][i] = kernel[i][j];
            }
            kernel[i][i] += RIDGE;
        }
        double[] targets = new double[rows.length];
        Arrays.fill(targets, 0, right, 1);
        double[] solution = LinearSystem.solve(kernel, targets);
        float[] factors = new float[rows.length];
        for (int i = 0; i < factors.length; i++) {
            factors[i] = (float) solution[i];
        }
        return new Head(rows, factors);
    }

    /** Only for rows of questions that are answered. */
    private int[] neighbours(int place, int own) {
        record Near(int row, double nearness) {}
        IndexedEntry me = entries.get(place);
        int first = senses.firstRow(place);
        int looking = senses.size() > LARGE ? 1 : Math.min(5, own);
        IntStream near = IntStream.range(first, first + looking)
                .flatMap(row -> Arrays.stream(senses.near(senses.vector(row), NEAR)));
        IntStream alike = Arrays.stream(base.postings()
                        .find(base.greatest(place), NEIGHBOUR_ENTRIES, HeadTrainer.READ, other -> other != place))
                .flatMap(other -> IntStream.range(
                                0, Math.min(5, entries.get(other).asked().size()))
                        .map(i -> senses.firstRow(other) + i));
        List<Near> found = new ArrayList<>();
        IntStream.concat(near, alike).distinct().forEach(row -> {
            if (senses.place(row) != place && me.meets(entries.get(senses.place(row)))) {
                double nearest = IntStream.range(first, first + looking)
                        .mapToDouble(mine -> Embeddings.cosine(senses.vector(mine), senses.vector(row)))
                        .max()
                        .orElse(0);
                found.add(new Near(row, nearest));
            }
        });
        return found.stream()
                .sorted(Comparator.comparingDouble(Near::nearness).reversed())
                .limit(Math.max(NEIGHBOURS, own))
                .mapToInt(Near::row)
                .toArray();
    }
}
