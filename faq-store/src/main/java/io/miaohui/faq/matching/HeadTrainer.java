package io.miaohui.faq.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Learns for each entry what sets its questions apart from those that look alike: ridge regression with its own
 * questions at 1 and the nearest questions of other entries, and its negative ones, at 0. Each entry has a small system
 * of its own, so the time grows with the number of entries and not with its cube; on the labelled sets that ranks
 * slightly better than one system over the whole base.
 */
final class HeadTrainer {

    private static final double RIDGE = 0.3;
    private static final int NEIGHBOURS = 28;
    private static final int NEIGHBOUR_ENTRIES = 16;
    private static final int OWN = 200;

    /** An entry's rare terms find its neighbours. */
    static final int READ = 10_000;

    private static final float NEGLIGIBLE = Float.parseFloat(System.getProperty("neg", "0.008"));

    private final List<IndexedEntry> entries;
    private final List<SparseVector> questions;
    private final List<SparseVector> greatest;
    private final Postings postings;
    private final ThreadLocal<DenseTerms> scratch;

    /**
     * Learns from one base.
     *
     * @param questions by row
     * @param greatest by place: what the postings were made from
     */
    HeadTrainer(
            List<IndexedEntry> entries,
            List<SparseVector> questions,
            List<SparseVector> greatest,
            Postings postings,
            int terms) {
        this.entries = entries;
        this.questions = questions;
        this.greatest = greatest;
        this.postings = postings;
        this.scratch = ThreadLocal.withInitial(() -> new DenseTerms(terms));
    }

    /** One vector of weights for each entry. */
    List<SparseVector> train() {
        return IntStream.range(0, entries.size())
                .parallel()
                .mapToObj(this::head)
                .toList();
    }

    private SparseVector head(int entry) {
        List<SparseVector> rows = new ArrayList<>(vectors(entries.get(entry).asked()));
        int right = rows.size();
        rows.addAll(vectors(entries.get(entry).refused()));
        rows.addAll(neighbours(entry, right));
        double[] targets = new double[rows.size()];
        Arrays.fill(targets, 0, right, 1);
        double[] factors = LinearSystem.solve(kernel(rows), targets);
        DenseTerms sum = scratch.get();
        for (int row = 0; row < factors.length; row++) {
            sum.add(rows.get(row), factors[row]);
        }
        return sum.drain(rows, NEGLIGIBLE);
    }

    private List<SparseVector> vectors(List<IndexedQuestion> indexed) {
        return indexed.stream()
                .limit(OWN)
                .map(question -> questions.get(question.row()))
                .toList();
    }

    /** The questions that share the most with this entry, of entries that may stand beside it. */
    private List<SparseVector> neighbours(int entry, int own) {
        record Near(SparseVector question, double nearness) {}
        IndexedEntry me = entries.get(entry);
        DenseTerms mine = scratch.get();
        mine.add(greatest.get(entry), 1);
        List<Near> near = new ArrayList<>();
        int[] others = postings.find(
                greatest.get(entry), NEIGHBOUR_ENTRIES, READ, e -> e != entry && me.meets(entries.get(e)));
        for (int other : others) {
            for (SparseVector theirs : vectors(entries.get(other).asked())) {
                near.add(new Near(theirs, mine.dot(theirs)));
            }
        }
        mine.clear(greatest.get(entry));
        return near.stream()
                .sorted(Comparator.comparingDouble(Near::nearness).reversed())
                .limit(Math.max(NEIGHBOURS, own))
                .map(Near::question)
                .toList();
    }

    private double[][] kernel(List<SparseVector> rows) {
        double[][] kernel = new double[rows.size()][rows.size()];
        DenseTerms row = scratch.get();
        for (int i = 0; i < kernel.length; i++) {
            row.add(rows.get(i), 1);
            for (int j = 0; j <= i; j++) {
                kernel[i][j] = row.dot(rows.get(j));
                kernel[j][i] = kernel[i][j];
            }
            row.clear(rows.get(i));
            kernel[i][i] += RIDGE;
        }
        return kernel;
    }
}
