package io.miaohui.faq.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.faq.FaqMatcher;
import io.miaohui.faq.SynonymFile;
import io.miaohui.faq.Synonyms;
import io.miaohui.faq.Thresholds;
import io.miaohui.faq.matching.Embeddings;
import io.miaohui.faq.matching.FaqIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The labelled questions of nine businesses: a change that makes matching worse than this does not get in. */
class BusinessesFloorTest {

    private static final Path CONFIG = Path.of("..", "config");
    private static final Thresholds THRESHOLDS = new Thresholds(0.65, 0.2, 0.05);

    private static List<Synonyms.Group> synonyms;
    private static Embeddings embeddings;

    @BeforeAll
    static void read() throws IOException {
        synonyms = SynonymFile.read(Files.newBufferedReader(CONFIG.resolve("synonyms.txt")));
        embeddings = Embeddings.load().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        // first and answered right of a hundred: by words, then by words and meaning
        "airline, 53, 17, 68, 28",
        "broker, 61, 27, 69, 37",
        "clinic, 65, 10, 84, 31",
        "housing-fund, 59, 29, 70, 35",
        "insurance, 63, 22, 72, 30",
        "loan, 60, 21, 71, 30",
        "saas, 61, 27, 71, 33",
        "school, 58, 16, 70, 26",
        "telecom, 56, 22, 70, 30",
    })
    void aBusinessStaysAboveItsFloor(String business, int firstByWords, int rightByWords, int first, int right)
            throws IOException {
        Report words = report(business, null);
        assertThat(words.ranking().top1()).isGreaterThan(firstByWords / 100.0);
        assertThat(words.answerable().right()).isGreaterThan(rightByWords / 100.0);
        assertThat(words.answerable().wrong()).isLessThan(0.06);

        Report meaning = report(business, embeddings);
        assertThat(meaning.ranking().top1()).isGreaterThan(first / 100.0);
        assertThat(meaning.answerable().right()).isGreaterThan(right / 100.0);
        assertThat(meaning.answerable().wrong()).isLessThan(0.035);
        assertThat(meaning.refusals().get("oos_near").refused()).isGreaterThan(0.7);
    }

    private static Report report(String business, @Nullable Embeddings embeddings) throws IOException {
        Path folder = CONFIG.resolve("evaluation").resolve(business);
        FaqMatcher matcher = FaqIndex.build(LabelledFiles.faq(folder), synonyms, embeddings);
        List<Query> queries = LabelledFiles.queries(folder.resolve("queries.tsv"));
        return Evaluation.run(matcher, THRESHOLDS, queries, text -> false, Instant.EPOCH)
                .report();
    }
}
