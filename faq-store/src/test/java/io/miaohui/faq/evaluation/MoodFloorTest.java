package io.miaohui.faq.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.faq.matching.SharedEmbeddings;
import io.miaohui.faq.mood.MoodModels;
import io.miaohui.faq.mood.MoodReader;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Texts that no weights were trained on: a change that reads moods worse than this does not get in. */
class MoodFloorTest {

    private static final Path TEXTS = Path.of("..", "config", "evaluation", "demo-mood.tsv");
    private static final double ANGRY_FROM = 0.45;

    @Test
    void moodsAreReadByTheirMeaning() throws IOException {
        MoodFigures figures = read(new MoodReader(MoodModels.shipped(), new SharedEmbeddings(true)));

        assertThat(figures.f1()).isGreaterThan(0.88);
        assertThat(figures.falseAlarms()).isLessThan(0.12);
    }

    @Test
    void moodsAreReadByWordsAloneToo() throws IOException {
        MoodFigures figures = read(MoodReader.byWords());

        assertThat(figures.f1()).isGreaterThan(0.85);
        assertThat(figures.falseAlarms()).isLessThan(0.12);
    }

    private static MoodFigures read(MoodReader reader) throws IOException {
        return MoodReport.of(LabelledFiles.moods(TEXTS), reader, ANGRY_FROM).all();
    }
}
