package io.miaohui.faq.evaluation;

import java.util.List;

/**
 * How well the right entry is placed, whatever the thresholds. All 0..1 over the queries that the FAQ answers.
 *
 * @param top1 share of queries with a right entry in the first place
 * @param mrr5 mean of one over the place of the first right entry, 0 beyond the fifth
 * @param recall3 share of queries with a right entry among the first three
 */
public record Ranking(double top1, double mrr5, double recall3) {

    static Ranking of(List<Result> results) {
        double top1 = 0;
        double mrr5 = 0;
        double recall3 = 0;
        for (Result result : results) {
            int rank = result.rank();
            top1 += rank == 1 ? 1 : 0;
            mrr5 += rank >= 1 && rank <= 5 ? 1.0 / rank : 0;
            recall3 += rank >= 1 && rank <= 3 ? 1 : 0;
        }
        double all = Math.max(1, results.size());
        return new Ranking(top1 / all, mrr5 / all, recall3 / all);
    }
}
