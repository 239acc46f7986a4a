package io.miaohui.faq.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TuneArgumentsTest {

    @Test
    void setsAreNamedOneByOneAndTheFilesGoBesideTheProgram() {
        TuneArguments arguments = TuneArguments.parse(
                List.of("--set", "a", "--set", "b", "--holdout", "c", "--wrong-at-most", "2.5", "--cross"));

        assertThat(arguments.sets()).containsExactly(Path.of("a"), Path.of("b"));
        assertThat(arguments.holdout()).containsExactly(Path.of("c"));
        assertThat(arguments.out()).isEqualTo(Path.of("config"));
        assertThat(arguments.wrongAtMost()).isEqualTo(2.5);
        assertThat(arguments.cross()).isTrue();
        assertThat(arguments.json()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--holdout a",
                "--set",
                "--set a --cross",
                "--set a --wrong-at-most much",
                "--set a --wrong-at-most -1",
                "--set a --wrong-at-most 101",
                "--set a --unknown"
            })
    void wrongArgumentsAreAnsweredWithTheUsage(String line) {
        assertThatThrownBy(() -> TuneArguments.parse(List.of(line.split(" "))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("usage: tune");
    }
}
