package io.miaohui.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.miaohui.faq.MatchingSettings;
import java.net.URI;
import org.junit.jupiter.api.Test;

class MatchingSettingsTest {

    @Test
    void thresholdsOutOfOrderAreRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MatchingSettings(0.5, 0.6, 0.1, true))
                .withMessageContaining("clarify-at 0.6 and answer-at 0.5");
    }

    @Test
    void pathsBecomeAbsoluteBelowThePublicUrl() {
        DialogueSettings settings = new DialogueSettings(URI.create("https://a.example/bot/"), "店");

        assertThat(settings.absolute("/images/x.png")).isEqualTo("https://a.example/bot/images/x.png");
        assertThat(settings.absolute("https://cdn.example/x.png")).isEqualTo("https://cdn.example/x.png");
    }

    @Test
    void aPublicUrlWithoutAHostIsRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DialogueSettings(URI.create("bot.example.com"), "店"))
                .withMessageContaining("miaohui.public-url");
    }
}
