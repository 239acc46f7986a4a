package io.miaohui.faq.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.faq.FaqDraft;
import io.miaohui.faq.FaqSpreadsheets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.util.unit.DataSize;

class SpreadsheetSettingsTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withBean(FaqDraft.class, MemoryDraft::new)
            .withUserConfiguration(SpreadsheetConfiguration.class, ReadingConfiguration.class)
            .withPropertyValues("miaohui.time-zone=Asia/Shanghai");

    @Test
    void theDefaultsAreThoseOfTheConfiguration() {
        var built = new SpreadsheetSettings(DataSize.ofMegabytes(20), 100_000);

        runner.run(context ->
                assertThat(context.getBean(SpreadsheetSettings.class)).isEqualTo(built));
        runner.withInitializer(new ConfigDataApplicationContextInitializer())
                .withPropertyValues("spring.config.location=classpath:/config/")
                .run(context -> {
                    assertThat(context.getEnvironment().getProperty("miaohui.spreadsheets.max-rows"))
                            .isEqualTo("100000");
                    assertThat(context.getBean(SpreadsheetSettings.class)).isEqualTo(built);
                });
    }

    @Test
    void theSpreadsheetsAreThere() {
        runner.run(context -> assertThat(context).hasSingleBean(FaqSpreadsheets.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "miaohui.spreadsheets.max-size=0",
                "miaohui.spreadsheets.max-size=3GB",
                "miaohui.spreadsheets.max-size=much",
                "miaohui.spreadsheets.max-rows=0",
                "miaohui.spreadsheets.max-rows=all"
            })
    void aWrongValueStopsTheStartAndNamesTheKey(String property) {
        String key = property.substring(0, property.indexOf('='));

        runner.withPropertyValues(property).run(context -> {
            var causes = new StringBuilder();
            for (Throwable cause = context.getStartupFailure(); cause != null; cause = cause.getCause()) {
                causes.append(cause);
            }
            assertThat(causes.toString()).containsAnyOf(key, "on field 'maxRows'");
        });
    }
}
