package io.miaohui.faq.evaluation;

import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.FaqMatcher;
import io.miaohui.faq.Synonyms;
import io.miaohui.faq.Thresholds;
import io.miaohui.faq.TradeOff;
import io.miaohui.faq.matching.FaqIndex;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** Labelled queries, asked of the very matcher that answers customers. */
public final class Evaluation {

    private final Thresholds thresholds;
    private final List<Result> results;

    private Evaluation(Thresholds thresholds, List<Result> results) {
        this.thresholds = thresholds;
        this.results = results;
    }

    /** Asks all queries of a base of their own, in a world in which nobody asks for a person. */
    public static Evaluation run(
            List<FaqEntry> entries, List<Synonyms.Group> groups, Thresholds thresholds, List<Query> queries) {
        return run(FaqIndex.build(entries, groups), thresholds, queries, text -> false, Instant.EPOCH);
    }

    /**
     * Asks all queries.
     *
     * @param forPerson whether a text asks for a person; those queries count as passed on
     * @param moment at which they are asked
     */
    public static Evaluation run(
            FaqMatcher matcher,
            Thresholds thresholds,
            List<Query> queries,
            Predicate<String> forPerson,
            Instant moment) {
        return new Evaluation(
                thresholds,
                queries.stream()
                        .map(query ->
                                new Result(query, matcher.match(query.text(), moment), forPerson.test(query.text())))
                        .toList());
    }

    /** Makes figures of what has become of queries. */
    public static Evaluation of(Thresholds thresholds, List<Result> results) {
        return new Evaluation(thresholds, List.copyOf(results));
    }

    public Report report() {
        return Report.of(thresholds, results);
    }

    /** What becomes of the queries that the FAQ answers, whatever {@code answerAt}. */
    public TradeOff tradeOff() {
        List<Result> answerable =
                results.stream().filter(result -> result.query().isAnswerable()).toList();
        return TradeOff.of(answerAt -> {
            Figures figures = Figures.of(answerable, thresholds.answeringAt(answerAt));
            return new TradeOff.Point(answerAt, figures.right(), figures.wrong());
        });
    }

    /** One line for each query, in their order, below a header line. */
    public String predictions() {
        return Predictions.write(thresholds, results);
    }
}
