package io.miaohui.connectors.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;

class DingtalkSettingsTest {

    @EnableConfigurationProperties(DingtalkSettings.class)
    static class Application {}

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(Application.class);

    @Test
    void withoutARobotNothingNeedsToBeSet() {
        runner.run(context -> {
            DingtalkSettings settings = context.getBean(DingtalkSettings.class);
            assertThat(settings.robots()).isEmpty();
            assertThat(settings.apiBaseUrl()).isEqualTo("https://api.dingtalk.com");
            assertThat(settings.oapiBaseUrl()).isEqualTo("https://oapi.dingtalk.com");
            assertThat(settings.streamIdle()).isEqualTo(Duration.ofMinutes(30));
            assertThat(settings.streamConnections()).isEqualTo(2);
            assertThat(settings.allowsPlainWebSocket()).isFalse();
        });
    }

    @Test
    void aRobotNeedsItsCredentialsAlone() {
        runner.withPropertyValues(
                        "miaohui.dingtalk.robots.service.client-id=ding1",
                        "miaohui.dingtalk.robots.service.client-secret=s3cret")
                .run(context -> {
                    DingtalkSettings.Robot robot =
                            context.getBean(DingtalkSettings.class).robots().get("service");
                    assertThat(robot.code()).isEqualTo("ding1");
                    assertThat(robot.mode()).isEqualTo(DingtalkSettings.Mode.STREAM);
                    assertThat(robot.clientSecret()).isEqualTo("s3cret");
                    assertThat(context.getBean(DingtalkSettings.class).toString())
                            .contains("ding1")
                            .doesNotContain("s3cret");
                });
    }

    @Test
    void aCardTemplateNeedsTheStream() {
        ApplicationContextRunner robot = runner.withPropertyValues(
                "miaohui.dingtalk.robots.service.client-id=ding1",
                "miaohui.dingtalk.robots.service.client-secret=s3cret",
                "miaohui.dingtalk.robots.service.card-template-id=t.schema");

        robot.run(context -> assertThat(context.getBean(DingtalkSettings.class)
                        .robots()
                        .get("service")
                        .cardTemplate())
                .isEqualTo("t.schema"));
        robot.withPropertyValues("miaohui.dingtalk.robots.service.mode=http")
                .run(context -> assertThat(context.getStartupFailure())
                        .hasStackTraceContaining("card-template-id needs mode: stream"));
    }

    @ParameterizedTest
    @CsvSource({
        "robots.service.client-id, '', client",
        "robots.service.client-secret, '', Client Secret",
        "robots.service.mode, carrier-pigeon, robots.service.mode",
        "robots.a b.client-id, ding1, a name of 1 to 40 letters",
        "api-base-url, api.dingtalk.com, an http or https URL",
        "oapi-base-url, https://oapi.dingtalk.com/, an http or https URL",
        "stream-idle, soon, stream-idle",
        "stream-connections, 0, 1 to 8 connections",
        "stream-connections, 9, 1 to 8 connections"
    })
    void aWrongSettingStopsTheStartAndSaysWhich(String key, String value, String said) {
        runner.withPropertyValues(
                        "miaohui.dingtalk.robots.service.client-id=ding1",
                        "miaohui.dingtalk.robots.service.client-secret=s3cret",
                        "miaohui.dingtalk." + (key.contains(" ") ? "robots[a b].client-id" : key) + '=' + value)
                .run(context -> {
                    assertThat(context).hasFailed();
                    assertThat(context.getStartupFailure())
                            .rootCause()
                            .message()
                            .satisfiesAnyOf(message -> assertThat(message).contains(said), message -> assertThat(
                                            context.getStartupFailure())
                                    .hasStackTraceContaining(said));
                    assertThat(context.getStartupFailure()).message().doesNotContain("s3cret");
                });
    }
}
