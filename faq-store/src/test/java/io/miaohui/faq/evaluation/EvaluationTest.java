package io.miaohui.faq.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.miaohui.faq.Candidate;
import io.miaohui.faq.Explanation;
import io.miaohui.faq.FaqMatcher;
import io.miaohui.faq.Match;
import io.miaohui.faq.Thresholds;
import io.miaohui.faq.matching.ShopFaq;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvaluationTest {

    private static final Thresholds THRESHOLDS = new Thresholds(0.8, 0.4, 0.1);

    /** Answers each text with the entries and confidences laid down for it. */
    private record ScriptedMatcher(Map<String, List<Object>> answers) implements FaqMatcher {
        @Override
        public Match match(String question, Instant moment) {
            List<Candidate> candidates = new ArrayList<>();
            List<Object> script = answers.getOrDefault(question, List.of());
            for (int i = 0; i < script.size(); i += 2) {
                String id = (String) script.get(i);
                candidates.add(
                        new Candidate(ShopFaq.entry(id, "问" + id), "问" + id, (double) script.get(i + 1), List.of()));
            }
            return new Match(question, question, candidates);
        }

        @Override
        public Explanation explain(String question, Instant moment) {
            return new Explanation(List.of(), match(question, moment));
        }
    }

    private static final FaqMatcher MATCHER = new ScriptedMatcher(Map.of(
            "right", List.of("A", 0.9, "B", 0.2),
            "wrong", List.of("B", 0.95, "A", 0.3),
            "offered", List.of("C", 0.6, "B", 0.5, "A", 0.45),
            "close", List.of("A", 0.9, "B", 0.85),
            "offered wrong", List.of("B", 0.7),
            "passed", List.of("A", 0.3),
            "chat answered", List.of("B", 0.9),
            "chat asked", List.of("B", 0.5)));

    private static Query in(String text) {
        return new Query(text, text, Set.of("A"), Query.IN);
    }

    private static Query chat(String text) {
        return new Query(text, text, Set.of(), "oos_chat");
    }

    private static final List<Query> QUERIES = List.of(
            in("right"),
            in("wrong"),
            in("offered"),
            in("close"),
            in("offered wrong"),
            in("passed"),
            in("nothing"),
            in("person"),
            chat("chat answered"),
            chat("chat asked"),
            chat("chat passed"));

    private static Evaluation evaluation() {
        return Evaluation.run(MATCHER, THRESHOLDS, QUERIES, "person"::equals, Instant.EPOCH);
    }

    @Test
    void eachQueryThatTheFaqAnswersIsCountedOnce() {
        Figures figures = evaluation().report().answerable();

        assertThat(figures).isEqualTo(new Figures(8, 1 / 8.0, 1 / 8.0, 2 / 8.0, 1 / 8.0, 3 / 8.0));
    }

    @Test
    void rankingDoesNotDependOnThresholds() {
        Ranking ranking = evaluation().report().ranking();

        assertThat(ranking.top1()).isEqualTo(3 / 8.0);
        assertThat(ranking.recall3()).isEqualTo(5 / 8.0);
        assertThat(ranking.mrr5()).isCloseTo((1 + 0.5 + 1 / 3.0 + 1 + 1) / 8, within(1e-12));
    }

    @Test
    void refusalsAreCountedByKind() {
        assertThat(evaluation().report().refusals())
                .containsExactly(Map.entry("oos_chat", new Refusals(3, 1 - 1 / 3.0, 1 / 3.0)));
    }

    @Test
    void theSweepMovesAnswerAtAlone() {
        List<Report.SweepRow> sweep = evaluation().report().sweep();

        assertThat(sweep).hasSize(19);
        assertThat(sweep.get(15).answerAt()).isEqualTo(0.8);
        assertThat(sweep.get(15).answerable()).isEqualTo(evaluation().report().answerable());
        assertThat(sweep.get(18).answerable().right()).isZero();
        assertThat(sweep.get(18).answerable().wrong()).isEqualTo(1 / 8.0);
        assertThat(sweep.get(5).answerable().right()).isEqualTo(2 / 8.0);
    }

    @Test
    void wrongAnswersAreListedWithAnExample() {
        assertThat(evaluation().report().confusions())
                .containsExactlyInAnyOrder(
                        new Confusion("A", "B", 1, "wrong"), new Confusion("oos_chat", "B", 1, "chat answered"));
    }

    @Test
    void predictionsAreOneLineForEachQuery() {
        assertThat(evaluation().predictions().lines())
                .startsWith(
                        "id\tdecision\tcandidate1\tcandidate2\tcandidate3\tconfidence",
                        "right\tanswer\tA\tB\t\t0.9000",
                        "wrong\tanswer\tB\tA\t\t0.9500",
                        "offered\tclarify\tC\tB\tA\t0.6000",
                        "close\tclarify\tA\tB\t\t0.9000",
                        "offered wrong\tclarify\tB\t\t\t0.7000",
                        "passed\tdecline\tA\t\t\t0.3000",
                        "nothing\tdecline\t\t\t\t0.0000",
                        "person\tescalate\t\t\t\t0.0000")
                .hasSize(QUERIES.size() + 1);
    }

    @Test
    void theReportIsTextAndJson() {
        Report report = evaluation().report();
        JsonNode json = JsonMapper.shared().readTree(report.json());

        assertThat(report.text()).contains("answered right         12.5 %", "oos_chat", "B, such as: wrong");
        assertThat(json.at("/answerable/right").asDouble()).isEqualTo(0.125);
        assertThat(json.at("/refusals/oos_chat/queries").asInt()).isEqualTo(3);
        assertThat(json.at("/sweep")).hasSize(19);
    }

    @Test
    void noQueriesMakeAnEmptyReport() {
        Report report =
                Evaluation.run(List.of(), List.of(), THRESHOLDS, List.of()).report();

        assertThat(report.answerable().queries()).isZero();
        assertThat(report.text()).contains("0 queries");
    }

    @Test
    void theRealMatcherIsMeasured() {
        List<Query> queries = List.of(
                new Query("1", "请问怎么退货", Set.of("return"), Query.IN), new Query("2", "今天天气怎么样", Set.of(), "oos_chat"));

        Report report = Evaluation.run(ShopFaq.entries(), List.of(), THRESHOLDS, queries)
                .report();

        assertThat(report.answerable().right()).isEqualTo(1);
        assertThat(report.refusals().get("oos_chat").refused()).isEqualTo(1);
    }
}
