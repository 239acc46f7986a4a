package io.miaohui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

class SingleSettingFailureAnalyzerTest {

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withUserConfiguration(Shop.class);

    @Test
    void aZoneThatDoesNotExistIsNamedWithItsKey() {
        assertThat(failure("shop.zone=Mars/Base"))
                .isEqualTo("Setting shop.zone: found \"Mars/Base\"; expected a time zone such as Asia/Shanghai");
    }

    @Test
    void aSizeThatIsNoneIsNamedWithItsKey() {
        assertThat(failure("shop.size=huge"))
                .isEqualTo("Setting shop.size: found \"huge\"; expected a size such as 20MB");
    }

    private String failure(String setting) {
        FailureAnalysis[] analysis = new FailureAnalysis[1];
        application.withPropertyValues(setting).run(context -> {
            assertThat(context).hasFailed();
            analysis[0] = new SingleSettingFailureAnalyzer().analyze(context.getStartupFailure());
        });
        assertThat(analysis[0]).isNotNull();
        return analysis[0].getDescription();
    }

    @Configuration
    static class Shop {

        @Bean
        String shop(@Value("${shop.zone:UTC}") ZoneId zone, @Value("${shop.size:1MB}") DataSize size) {
            return zone + " " + size;
        }
    }
}
