package io.miaohui;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.annotation.Validated;

class SettingsFailureAnalyzerTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(Shop.class);

    @Test
    void aValueOfTheWrongKindIsNamedWithItsKey() {
        assertThat(failure("shop.times=often", "shop.apps.a.aes-key=x"))
                .isEqualTo("Setting shop.times: found \"often\"; expected a whole number");
    }

    @Test
    void aValueOutOfRangeIsNamedWithItsKeyAndTheBound() {
        assertThat(failure("shop.times=0", "shop.apps.a.aes-key=x"))
                .isEqualTo("Setting shop.times: found \"0\"; must be greater than or equal to 1");
    }

    @Test
    void aSecretIsNeverShown() {
        assertThat(failure("shop.times=1", "shop.admin-secret=hunter2", "shop.apps.a.aes-key=hunter3"))
                .contains("a value of 7 characters")
                .doesNotContain("hunter");
    }

    @Test
    void whatARecordRefusesIsSaidInItsOwnWords() {
        assertThat(failure("shop.times=1", "shop.apps.a.aes-key="))
                .isEqualTo("Setting shop.apps.a: aes-key must be given");
    }

    @Test
    void aWordThatIsNoneOfAFewIsAnsweredWithTheFew() {
        assertThat(failure("shop.times=1", "shop.size=huge"))
                .isEqualTo("Setting shop.size: found \"huge\"; expected small or large");
    }

    @Test
    void aRecordThatNamesTheKeyItselfIsNotRepeated() {
        assertThat(failure("shop.times=1", "shop.size=small", "shop.area=-1"))
                .isEqualTo("Setting shop.area: found -1, expected more");
    }

    private String failure(String... settings) {
        FailureAnalysis[] analysis = new FailureAnalysis[1];
        application.withPropertyValues(settings).run(context -> {
            assertThat(context).hasFailed();
            analysis[0] = new SettingsFailureAnalyzer().analyze(context.getStartupFailure());
        });
        return analysis[0].getDescription();
    }

    @Configuration
    @EnableConfigurationProperties(ShopSettings.class)
    static class Shop {}

    @Validated
    @ConfigurationProperties("shop")
    record ShopSettings(
            @Min(1) int times,
            @org.hibernate.validator.constraints.Length(max = 3) String adminSecret,
            Size size,
            int area,
            Map<String, App> apps) {
        ShopSettings {
            if (area < 0) {
                throw new IllegalArgumentException("shop.area: found " + area + ", expected more");
            }
        }
    }

    enum Size {
        SMALL,
        LARGE
    }

    record App(@NotBlank String aesKey) {
        App {
            if (aesKey.isEmpty()) {
                throw new IllegalArgumentException("aes-key must be given");
            }
        }
    }
}
