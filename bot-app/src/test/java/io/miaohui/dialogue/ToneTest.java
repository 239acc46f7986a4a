package io.miaohui.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.miaohui.config.ConfigFiles;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ToneTest {

    private final Tone tone = Tone.parse(ConfigFiles.text("tone.yml"));

    @ParameterizedTest
    @EnumSource(Phrase.class)
    void everyPhraseIsSaidInBothLanguagesWithNothingLeftOpen(Phrase phrase) {
        Map<String, String> all = Map.of(
                "name",
                "店",
                "code",
                "#A34",
                "position",
                "2",
                "minutes",
                "3",
                "agent",
                "小李",
                "question",
                "怎么退货",
                "opens",
                "明天 9:00");
        for (Language language : Language.values()) {
            for (int seed = -2; seed < 4; seed++) {
                assertThat(tone.say(phrase, language, seed, all)).isNotBlank().doesNotContain("{", "}");
            }
        }
    }

    @Test
    void aMissingPhraseIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tone.parse("zh:\n  greeting: []\nen: {}\n"))
                .withMessage("config/tone.yml: zh.greeting: found nothing, expected a list of texts");
    }

    @Test
    void aMissingLanguageIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tone.parse(""))
                .withMessageContaining("zh: found nothing");
    }

    @ParameterizedTest
    @CsvSource({"怎么退货,ZH", "how to return,EN", "iPhone 怎么退,ZH", "12345,ZH", "？？,ZH", "A1,ZH", "OK,EN"})
    void theLanguageIsTheCustomers(String words, Language language) {
        assertThat(Language.of(words)).isEqualTo(language);
    }
}
