package io.miaohui.faq.evaluation;

import io.miaohui.faq.Thresholds;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an evaluation found.
 *
 * @param calibrationError how far the best candidates' confidence is from the share of them that are right, on average
 *     over ten equal steps of confidence and all queries; 0..1
 * @param answerable what became of the queries that the FAQ answers
 * @param refusals what became of the others, by kind
 * @param sweep the same for other values of {@code answerAt}
 * @param confusions the most frequent wrong answers
 */
public record Report(
        Thresholds thresholds,
        Ranking ranking,
        double calibrationError,
        Figures answerable,
        Map<String, Refusals> refusals,
        List<SweepRow> sweep,
        List<Confusion> confusions) {

    private static final int CONFUSIONS = 15;
    private static final int SWEEP_STEPS = 20;

    /** The figures if {@code answerAt} were so. */
    public record SweepRow(double answerAt, Figures answerable, Map<String, Refusals> refusals) {}

    static Report of(Thresholds thresholds, List<Result> results) {
        List<Result> answerable =
                results.stream().filter(result -> result.query().isAnswerable()).toList();
        List<Result> others = results.stream()
                .filter(result -> !result.query().isAnswerable())
                .toList();
        return new Report(
                thresholds,
                Ranking.of(answerable),
                Calibration.error(results),
                Figures.of(answerable, thresholds),
                Refusals.byKind(others, thresholds),
                IntStream.range(1, SWEEP_STEPS)
                        .mapToObj(step -> row(thresholds, (double) step / SWEEP_STEPS, answerable, others))
                        .toList(),
                Confusion.worst(results, thresholds, CONFUSIONS));
    }

    private static SweepRow row(Thresholds thresholds, double answerAt, List<Result> answerable, List<Result> others) {
        Thresholds moved = thresholds.answeringAt(answerAt);
        return new SweepRow(answerAt, Figures.of(answerable, moved), Refusals.byKind(others, moved));
    }

    public String json() {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(this);
    }

    public String text() {
        return ReportText.write(this);
    }
}
