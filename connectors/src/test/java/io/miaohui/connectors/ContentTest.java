package io.miaohui.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContentTest {

    @Test
    void howFastSomebodySpokeIsTheWrittenCharactersByTheTime() {
        assertThat(voice("怎么 退货😀。", Duration.ofSeconds(2)).charactersPerSecond())
                .isEqualTo(3);
        assertThat(voice("快", Duration.ofMillis(500)).charactersPerSecond()).isEqualTo(2);
    }

    @Test
    void withoutWordsOrATimeItIsUnknown() {
        assertThat(voice(null, Duration.ofSeconds(2)).charactersPerSecond()).isNull();
        assertThat(voice(" ", Duration.ofSeconds(2)).charactersPerSecond()).isNull();
        assertThat(voice("快", null).charactersPerSecond()).isNull();
        assertThat(voice("快", Duration.ZERO).charactersPerSecond()).isNull();
    }

    private static Content.Voice voice(@Nullable String recognition, @Nullable Duration duration) {
        return new Content.Voice(recognition, null, duration);
    }
}
