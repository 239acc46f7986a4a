package io.miaohui.faq.evaluation;

import io.miaohui.faq.Thresholds;
import io.miaohui.faq.evaluation.Result.Decision;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the thresholds make of one kind of query that must not be answered. Shares are 0..1.
 *
 * @param refused not answered: asked back or passed on
 * @param askedBack those among them that were asked back
 */
public record Refusals(int queries, double refused, double askedBack) {

    /** By kind, in alphabetical order. */
    static Map<String, Refusals> byKind(List<Result> results, Thresholds thresholds) {
        return results.stream()
                .collect(Collectors.groupingBy(
                        result -> result.query().kind(),
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), some -> of(some, thresholds))));
    }

    private static Refusals of(List<Result> results, Thresholds thresholds) {
        int answered = 0;
        int askedBack = 0;
        for (Result result : results) {
            Decision decision = result.decision(thresholds);
            answered += decision == Decision.ANSWER ? 1 : 0;
            askedBack += decision == Decision.CLARIFY ? 1 : 0;
        }
        double all = results.size();
        return new Refusals(results.size(), 1 - answered / all, askedBack / all);
    }
}
