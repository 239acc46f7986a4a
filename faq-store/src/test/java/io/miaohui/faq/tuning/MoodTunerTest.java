package io.miaohui.faq.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miaohui.faq.evaluation.MoodReport;
import io.miaohui.faq.mood.MoodModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MoodTunerTest {

    private static final Path OWN = Path.of("..", "config", "evaluation", "mood");

    @TempDir
    private Path folder;

    @Test
    void theSameTextsGiveTheSameWeightsToTheLastDigit() throws IOException {
        MoodReport report = tune(OWN, folder.resolve("one"));
        tune(OWN, folder.resolve("two"));

        Path weights = folder.resolve("one").resolve(MoodModels.WORDS_FILE);
        assertThat(weights).hasSameTextualContentAs(folder.resolve("two").resolve(MoodModels.WORDS_FILE));
        assertThat(weights).content().contains("words and punctuation", "held\n# back", "INSULT=");
        assertThat(folder.resolve("one").resolve(MoodModels.MEANING_FILE)).doesNotExist();
        assertThat(report.all().f1()).isGreaterThan(0.81);
        assertThat(report.calibrationError()).isLessThan(0.08);
    }

    @Test
    void theShippedWordsAreTrainedOnTheShippedTexts() throws IOException {
        tune(OWN, folder);

        assertThat(MoodModels.in(folder).words().text())
                .isEqualTo(MoodModels.shipped().words().text());
    }

    @Test
    void textsOfOneLabelTeachNothing() throws IOException {
        Files.writeString(folder.resolve("a.tsv"), "text\tlabel\n怎么退货\tneutral\n");

        assertThatThrownBy(() -> tune(folder, folder)).hasMessageContaining("both labels");
        assertThatThrownBy(() -> MoodTuneArguments.parse(List.of("--mood")))
                .hasMessageContaining("--mood needs a value");
        assertThatThrownBy(() -> MoodTuneArguments.parse(List.of("--set", "x"))).hasMessageContaining("--set");
    }

    private static MoodReport tune(Path texts, Path out) throws IOException {
        MoodTuneArguments arguments =
                MoodTuneArguments.parse(List.of("--mood", texts.toString(), "--out", out.toString()));
        return new MoodTuner(false, out.resolve("none"), 0.45).run(arguments, new ArrayList<>()::add);
    }
}
