package io.miaohui.connectors.wecom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miaohui.connectors.Channels;
import io.miaohui.connectors.ContractServer;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.wecom.simulator.SimulatedApp;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class WecomSettingsTest {

    private static final SimulatedApp APP = SimulatedApp.sample();

    private final Map<String, String> settings =
            new HashMap<>(APP.settings("service", URI.create("http://127.0.0.1:1")));

    @Test
    void defaultsAreThoseOfTheContract() {
        settings.remove("miaohui.wecom.api-base-url");

        WecomSettings bound = bind();

        assertThat(bound.apiBaseUrl()).isEqualTo("https://qyapi.weixin.qq.com");
        assertThat(bound.patience()).hasMillis(4500);
        assertThat(bound.replayWindow()).hasMinutes(10);
        assertThat(bound.apps()).containsOnlyKeys("service");
    }

    @Test
    void aSlashAtTheEndOfTheBaseUrlDoesNotMatter() {
        settings.put("miaohui.wecom.api-base-url", "https://proxy.example/wecom/");

        assertThat(bind().apiBaseUrl()).isEqualTo("https://proxy.example/wecom");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "apps.service.corp-id  | ''    | found nothing, expected the corporation's id",
                "apps.service.secret   | ' '   | found nothing, expected the app's Secret",
                "apps.service.token    | ''    | found nothing, expected the Token",
                "apps.service.app-id   | 0     | found 0, expected the app's AgentId",
                "apps.service.aes-key  | abc   | found 3 characters, expected the EncodingAESKey",
                "api-base-url          | qyapi | found qyapi, expected an http or https URL",
                "api-base-url          | a b   | found a b, expected an http or https URL",
                "patience              | 6s    | expected between 1ms and 5s",
                "replay-window         | 0s    | expected more than 0s",
                "max-body              | 1B    | expected 4KB to 16MB",
                "timeout               | 0s    | expected between 1ms and 1m",
                "max-connections       | 0     | found 0, expected at least 1"
            })
    void aWrongSettingIsNamedWithWhatWasFoundAndExpected(String key, String value, String message) {
        settings.put("miaohui.wecom." + key, value);

        assertThatThrownBy(this::bind).rootCause().hasMessageContaining("miaohui.wecom." + key + ": found");
        assertThatThrownBy(this::bind).rootCause().hasMessageContaining(message);
    }

    @Test
    void aMissingKeyOfADesksWebhookStopsTheStart() {
        settings.put("miaohui.desks.default.channel", "wecom-webhook");

        assertThatThrownBy(() -> ContractServer.start(settings).close())
                .rootCause()
                .hasMessageStartingWith("miaohui.desks.default.key: found nothing");
    }

    @Test
    void aFailedStartNamesTheKeyAndShowsNoSecret(CapturedOutput output) {
        String almost = APP.aesKey().substring(1) + "=!";
        settings.put("miaohui.wecom.apps.service.aes-key", almost);

        assertThatThrownBy(() -> ContractServer.start(settings).close());

        assertThat(output)
                .contains("miaohui.wecom.apps.service.aes-key: found 44 characters, expected the EncodingAESKey")
                .doesNotContain(almost)
                .doesNotContain(APP.secret());
    }

    @Test
    void secretsAreNotPrinted() {
        assertThat(bind().toString())
                .contains(APP.corpId())
                .doesNotContain(APP.secret())
                .doesNotContain(APP.token())
                .doesNotContain(APP.aesKey());
        assertThat(new WebhookDesks.Desk("wecom-webhook", "0123-key", "").toString())
                .doesNotContain("0123-key");
    }

    @Test
    void withoutAnAppTheChannelIsOff() {
        try (ContractServer server = ContractServer.start(Map.of())) {
            Channels channels = server.bean(Channels.class);

            assertThat(channels.of(ConversationRef.single("wecom", "service", "zhang"))
                            .health())
                    .isEmpty();
            assertThat(channels.of(ConversationRef.group("wecom-webhook", "desk", "desk"))
                            .health())
                    .isEmpty();
        }
    }

    private WecomSettings bind() {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bind("miaohui.wecom", WecomSettings.class)
                .get();
    }
}
