package io.miaohui.faq.evaluation;

import io.miaohui.faq.Thresholds;
import io.miaohui.faq.evaluation.Result.Decision;
import java.util.List;

/**
 * What the thresholds make of the queries that the FAQ answers. Shares are 0..1 of those queries and add up to 1.
 *
 * @param right answered with a right entry
 * @param wrong answered with a wrong one
 * @param offered asked back with a right entry among the choices
 * @param offeredWrong asked back without one
 * @param passedOn neither answered nor asked back
 */
public record Figures(int queries, double right, double wrong, double offered, double offeredWrong, double passedOn) {

    static Figures of(List<Result> results, Thresholds thresholds) {
        int[] counts = new int[5];
        for (Result result : results) {
            counts[slot(result, thresholds)]++;
        }
        double all = Math.max(1, results.size());
        return new Figures(
                results.size(), counts[0] / all, counts[1] / all, counts[2] / all, counts[3] / all, counts[4] / all);
    }

    private static int slot(Result result, Thresholds thresholds) {
        Decision decision = result.decision(thresholds);
        if (decision == Decision.ANSWER) {
            return result.rank() == 1 ? 0 : 1;
        }
        if (decision == Decision.CLARIFY) {
            return result.offersRight(thresholds) ? 2 : 3;
        }
        return 4;
    }
}
