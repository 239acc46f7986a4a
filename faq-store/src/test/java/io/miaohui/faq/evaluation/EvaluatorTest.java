package io.miaohui.faq.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miaohui.faq.Thresholds;
import io.miaohui.faq.matching.ShopFaq;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class EvaluatorTest {

    @TempDir
    Path directory;

    private Path queries;

    private final Evaluator evaluator = new Evaluator(
            List.of(),
            new Thresholds(0.5, 0.2, 0.05),
            false,
            Path.of("nowhere"),
            file -> ShopFaq.entries(),
            "转人工"::equals,
            Clock.fixed(ShopFaq.NOON, ZoneOffset.UTC));

    @BeforeEach
    void writeSet() throws IOException {
        Files.writeString(directory.resolve("faq.tsv"), "id\tquestion\tanswer\tcategory\nA\t怎么退货\t七天内\t售后\n");
        queries = Files.writeString(
                directory.resolve("queries.tsv"),
                "id\tquery\texpected\tkind\nq1\t请问怎么退货？\tA\tin\nq2\t转人工\tNONE\toos_chat\n");
    }

    private String run(String... arguments) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        evaluator.run(
                EvaluateArguments.parse(List.of(arguments)), new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aDirectoryIsMeasuredAndPredictionsAreWritten() throws IOException {
        Path predictions = directory.resolve("out.tsv");

        String out = run(
                "--faq",
                directory.toString(),
                "--queries",
                queries.toString(),
                "--predictions",
                predictions.toString());

        assertThat(out).contains("answered right        100.0 %");
        assertThat(predictions)
                .hasContent(
                        """
                        id\tdecision\tcandidate1\tcandidate2\tcandidate3\tconfidence
                        q1\tanswer\tA\t\t\t1.0000
                        q2\tescalate\t\t\t\t0.0000
                        """);
    }

    @Test
    void jsonIsNothingButJson() throws IOException {
        String out = run("--json", "--faq", directory.toString(), "--queries", queries.toString());

        assertThat(JsonMapper.shared().readTree(out).at("/ranking/top1").asDouble())
                .isEqualTo(1);
    }

    @Test
    void aSpreadsheetIsReadAndAQuestionExplained() throws IOException {
        String out = run("--faq", queries.toString(), "--explain", "請問怎麼退貨呢");

        assertThat(out)
                .contains("normalize  怎么退货", "1.000 return 怎么退货", "exact", "decision   answer: 1.00 reaches answer-at");
    }

    @Test
    void anExplanationNamesEachReasonTheThresholdsAndTheAnswer() throws IOException {
        String out = run("--faq", queries.toString(), "--explain", "买来的东西想退掉");

        assertThat(out)
                .contains("question   买来的东西想退掉", "tokens", "matched", "base", "lexical", "thresholds answer-at 0.50")
                .containsPattern("decision   (answer|clarify|decline): 0\\.\\d\\d ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--faq x",
                "--queries x",
                "--faq",
                "--faq x --queries y --wrong",
                "--faq x --explain y --predictions z"
            })
    void wrongArgumentsAreAnsweredWithTheUsage(String line) {
        List<String> arguments = line.isEmpty() ? List.of() : List.of(line.split(" "));

        assertThatThrownBy(() -> EvaluateArguments.parse(arguments))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("usage: evaluate");
    }
}
