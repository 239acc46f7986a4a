package io.miaohui.faq.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miaohui.faq.mood.MoodReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MoodEvaluatorTest {

    private static final String TEXTS =
            """
            text\tlabel\tsource
            气死我了，你们这群骗子\tangry\tchat
            怎么退货\tneutral\tchat
            难吃死了，差评\tangry\treview
            味道很好\tneutral\treview
            天气不错\tangry\treview
            """;

    @TempDir
    private Path folder;

    @Test
    void predictionsNameLineScoreAndLabel() throws IOException {
        Path predictions = folder.resolve("predictions.tsv");
        run(TEXTS, "--predictions", predictions.toString());

        List<String> lines = Files.readAllLines(predictions);
        assertThat(lines).hasSize(6).first().isEqualTo("line\tscore\tlabel");
        assertThat(lines.get(1)).matches("2\t0\\.[5-9]\\d{3}\tangry");
        assertThat(lines.get(2)).matches("3\t0\\.[0-4]\\d{3}\tneutral");
    }

    @Test
    void theReportTellsTheFiguresForEachSourceAndTheWorst() throws IOException {
        assertThat(run(TEXTS))
                .contains("angry from 0.45", "chat", "review", "Furthest off", "line 6: 天气不错")
                .containsPattern("all +5 +3 +1\\.000 +0\\.667 +0\\.800 +0\\.000");
    }

    @Test
    void theSameAsJson() throws IOException {
        JsonNode report = JsonMapper.shared().readTree(run(TEXTS, "--json"));

        assertThat(report.at("/all/f1").asDouble()).isEqualTo(0.8);
        assertThat(report.at("/bySource/chat/recall").asDouble()).isEqualTo(1);
        assertThat(report.at("/sweep").size()).isEqualTo(19);
        assertThat(report.at("/confusions/0/text").asString()).isEqualTo("天气不错");
    }

    @Test
    void aTextIsExplainedByItsReasons() throws IOException {
        assertThat(run(TEXTS, "--explain", "垃圾，退钱！！"))
                .containsPattern("0\\.\\d{3} angry: 垃圾，退钱！！")
                .containsPattern("insult +\\+\\d\\.\\d\\d  垃圾");
    }

    @Test
    void aSetWithoutSourcesAndAnEmptyOneAreFine() throws IOException {
        assertThat(run("text\tlabel\n怎么退货\tneutral\n")).contains("all");
        assertThat(run("text\tlabel\n")).contains("all");
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThatThrownBy(() -> run("text\tlabel\n怎么退货\tcalm\n")).hasMessageContaining("calm");
        assertThatThrownBy(() -> run("text\n怎么退货\n")).hasMessageContaining("label");
        assertThatThrownBy(() -> MoodArguments.parse(List.of("--mood"))).hasMessageContaining("--mood");
        assertThatThrownBy(() -> MoodArguments.parse(List.of("--mood", "x", "--what")))
                .hasMessageContaining("--what");
        assertThatThrownBy(() -> MoodArguments.parse(List.of("--json"))).hasMessageContaining("--mood");
    }

    private String run(String texts, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("texts.tsv"), texts);
        List<String> arguments = new java.util.ArrayList<>(List.of("--mood", file.toString()));
        arguments.addAll(List.of(options));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new MoodEvaluator(MoodReader.byWords(), 0.45)
                .run(MoodArguments.parse(arguments), new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
