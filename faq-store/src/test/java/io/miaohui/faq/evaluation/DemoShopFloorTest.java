package io.miaohui.faq.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.SynonymFile;
import io.miaohui.faq.Synonyms;
import io.miaohui.faq.Thresholds;
import io.miaohui.faq.matching.Embeddings;
import io.miaohui.faq.matching.FaqIndex;
import io.miaohui.faq.spreadsheet.ReadingConfiguration;
import io.miaohui.faq.spreadsheet.SpreadsheetReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The labelled questions of the demo shop: a change that makes matching worse than this does not get in. */
class DemoShopFloorTest {

    private static final Path CONFIG = Path.of("..", "config");
    private static final Thresholds THRESHOLDS = new Thresholds(0.65, 0.2, 0.05);

    private static List<FaqEntry> entries;
    private static List<Synonyms.Group> synonyms;
    private static List<Query> queries;

    @BeforeAll
    static void read() throws IOException {
        new ApplicationContextRunner()
                .withUserConfiguration(ReadingConfiguration.class)
                .run(context ->
                        entries = context.getBean(SpreadsheetReading.class).read(CONFIG.resolve("demo/faq.xlsx")));
        synonyms = SynonymFile.read(Files.newBufferedReader(CONFIG.resolve("synonyms.txt")));
        queries = LabelledFiles.queries(CONFIG.resolve("evaluation/demo-queries.tsv"));
    }

    private static Report report(@Nullable Embeddings embeddings) {
        return Evaluation.run(
                        FaqIndex.build(entries, synonyms, embeddings),
                        THRESHOLDS,
                        queries,
                        text -> false,
                        Instant.parse("2026-06-01T04:00:00Z"))
                .report();
    }

    @Test
    void wordsAloneStayAboveTheFloor() {
        Report report = report(null);

        assertThat(report.ranking().top1()).isGreaterThan(0.79);
        assertThat(report.answerable().right()).isGreaterThan(0.31);
        assertThat(report.answerable().wrong()).isLessThan(0.03);
    }

    @Test
    void wordsAndMeaningStayAboveTheFloor() {
        Report report = report(Embeddings.load().orElseThrow());

        assertThat(report.ranking().top1()).isGreaterThan(0.87);
        assertThat(report.ranking().recall3()).isGreaterThan(0.95);
        assertThat(report.answerable().right()).isGreaterThan(0.44);
        assertThat(report.answerable().wrong()).isLessThan(0.02);
        report.refusals()
                .forEach((kind, refusals) ->
                        assertThat(refusals.refused()).as(kind).isGreaterThan(0.9));
    }
}
