package io.miaohui.faq.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;

class ReleaseSettingsTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(Settings.class);

    @Test
    void withoutSettingsEachSecondIsLooked() {
        application.run(context -> assertThat(context.getBean(ReleaseSettings.class))
                .isEqualTo(new ReleaseSettings(Duration.ofSeconds(1), 5000)));
    }

    @Test
    void theSettingsAreRead() {
        application
                .withPropertyValues("miaohui.releases.poll-every=250ms", "miaohui.releases.cached-questions=0")
                .run(context -> assertThat(context.getBean(ReleaseSettings.class))
                        .isEqualTo(new ReleaseSettings(Duration.ofMillis(250), 0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"poll-every=0s", "poll-every=2m", "poll-every=soon", "cached-questions=-1"})
    void aWrongSettingStopsTheStart(String setting) {
        application
                .withPropertyValues("miaohui.releases." + setting)
                .run(context ->
                        assertThat(context).hasFailed().getFailure().hasStackTraceContaining("miaohui.releases"));
    }

    @EnableConfigurationProperties(ReleaseSettings.class)
    static class Settings {}
}
