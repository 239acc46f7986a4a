package io.miaohui.faq.evaluation;

import io.miaohui.faq.Thresholds;
import io.miaohui.faq.evaluation.Result.Decision;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Queries of one entry, or of none, that another entry answered.
 *
 * @param expected the right entry's id, or the kind of query that must not be answered
 * @param answered the id of the entry that answered
 * @param example the query that it answered most confidently
 */
public record Confusion(String expected, String answered, int queries, String example) {

    /** Most frequent first. */
    static List<Confusion> worst(List<Result> results, Thresholds thresholds, int limit) {
        Map<List<String>, List<Result>> byPair = results.stream()
                .filter(result -> result.decision(thresholds) == Decision.ANSWER && result.rank() != 1)
                .collect(Collectors.groupingBy(
                        Confusion::pair,
                        () -> new TreeMap<>(Comparator.comparing(List::toString)),
                        Collectors.toList()));
        return byPair.entrySet().stream()
                .map(pair -> of(pair.getKey(), pair.getValue()))
                .sorted(Comparator.comparingInt(Confusion::queries).reversed())
                .limit(limit)
                .toList();
    }

    private static List<String> pair(Result result) {
        Query query = result.query();
        String expected = query.isAnswerable()
                ? query.expected().stream().sorted().collect(Collectors.joining("|"))
                : query.kind();
        return List.of(expected, result.candidates().get(0).entry().id());
    }

    private static Confusion of(List<String> pair, List<Result> results) {
        Result surest = results.stream()
                .max(Comparator.comparingDouble(Result::confidence))
                .orElseThrow();
        return new Confusion(
                pair.get(0), pair.get(1), results.size(), surest.query().text());
    }
}
