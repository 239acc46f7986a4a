package io.miaohui.faq.mood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MoodModelTest {

    private final String shipped = MoodModels.shipped().meaning().text();

    @Test
    void weightsAreReadAsTheyWereWritten() throws IOException {
        assertThat(MoodModel.read(new StringReader(shipped)).text()).isEqualTo(shipped);
        assertThat(shipped).contains("INSULT=", "MEANING_496=");
    }

    @Test
    void aWeightThatIsMissingUnknownOrNoNumberIsNamed() {
        assertThatThrownBy(() -> MoodModel.read(new StringReader(shipped.replaceFirst("INSULT=.*\n", ""))))
                .hasMessageContaining("INSULT");
        assertThatThrownBy(() -> MoodModel.read(new StringReader(shipped + "FURY=1\n")))
                .hasMessageContaining("FURY");
        assertThatThrownBy(() -> MoodModel.read(new StringReader(shipped.replaceFirst("BASE=.*", "BASE=much"))))
                .hasMessageContaining("BASE")
                .hasMessageContaining("much");
        assertThatThrownBy(() -> MoodModel.read(new StringReader(shipped.replaceFirst("(MEANING_016=)\\S+ ", "$1"))))
                .hasMessageContaining("MEANING_016");
    }

    @Test
    void aFoldersWeightsGoBeforeTheShippedOnes(@TempDir Path folder) throws IOException {
        assertThat(MoodModels.in(folder).words().text())
                .isEqualTo(MoodModels.shipped().words().text());

        Path file = folder.resolve(MoodModels.WORDS_FILE);
        Files.writeString(file, MoodModels.shipped().words().text().replaceFirst("BASE=.*", "BASE=5.0000"));
        MoodReader reader = new MoodReader(MoodModels.in(folder), java.util.Optional::empty);
        assertThat(reader.read(Utterance.of("怎么退货")).score()).isGreaterThan(0.9);

        Files.writeString(file, "BASE=x");
        assertThatThrownBy(() -> MoodModels.in(folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(file.toString());
    }
}
