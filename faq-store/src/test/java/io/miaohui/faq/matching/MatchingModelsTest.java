package io.miaohui.faq.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miaohui.faq.Match;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatchingModelsTest {

    @TempDir
    private Path folder;

    @Test
    void aFileInTheFolderGoesBeforeTheShippedOne() throws IOException {
        Files.writeString(folder.resolve(MatchingModels.WORDS_FILE), "# mine\nBIAS=-2.5\nHEAD_LEAD=4\n");

        MatchingModels models = MatchingModels.in(folder);

        assertThat(models.words().bias()).isEqualTo(-2.5);
        assertThat(models.words().weight(Feature.HEAD_LEAD)).isEqualTo(4);
        assertThat(models.words().weight(Feature.COVERED)).isZero();
        assertThat(models.meaning().text())
                .isEqualTo(MatchingModels.shipped().meaning().text());
    }

    @Test
    void aFileThatIsWrongIsNamedWithTheLineToMend() throws IOException {
        Path file = Files.writeString(folder.resolve(MatchingModels.MEANING_FILE), "BIAS=plenty\n");
        assertThatThrownBy(() -> MatchingModels.in(folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("BIAS");

        Files.writeString(file, "LUCK=1\n");
        assertThatThrownBy(() -> MatchingModels.in(folder)).hasMessageContaining("no feature LUCK");
    }

    @Test
    void whatIsWrittenReadsTheSame() throws IOException {
        String text = MatchingModels.shipped().meaning().text();

        assertThat(ConfidenceModel.read(new StringReader(text)).text()).isEqualTo(text);
    }

    @Test
    void theShippedWeightsKeepTheSenseOfTheirFeatures() {
        for (Feature feature : Feature.values()) {
            assertThat(MatchingModels.shipped().words().weight(feature))
                    .as(feature.name())
                    .isBetween(feature.least(), feature.most());
            assertThat(MatchingModels.shipped().meaning().weight(feature))
                    .as(feature.name())
                    .isBetween(feature.least(), feature.most());
        }
    }

    @Test
    void whatIsObservedAndThenWeighedIsWhatMatchingFinds() {
        FaqIndex index =
                FaqIndex.build(ShopFaq.entries(), List.of(), Embeddings.load().orElseThrow());

        for (String question : List.of("我要退货", "钱什么时候退给我", "尺码不对能换吗", "讲个笑话", "")) {
            Match match = index.match(question, ShopFaq.NOON);
            Match weighed = index.observe(question, ShopFaq.NOON).match(MatchingModels.shipped());
            assertThat(weighed.candidates())
                    .extracting(one -> one.entry().id() + one.confidence())
                    .isEqualTo(match.candidates().stream()
                            .map(one -> one.entry().id() + one.confidence())
                            .toList());
        }
    }
}
