package io.miaohui.connectors.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.connectors.ConversationRef;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SessionWebhookTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final String URL = "https://oapi.dingtalk.com/robot/sendBySession?session=a%2Bb";

    private final SessionWebhook platform = new SessionWebhook("https://oapi.dingtalk.com");

    @Test
    void aWebhookIsUsedUntilShortlyBeforeItsEnd() {
        assertThat(platform.of(until(NOW.plusSeconds(61)), NOW)).contains(URI.create(URL));
        assertThat(platform.of(until(NOW.plusSeconds(60)), NOW)).isEmpty();
        assertThat(platform.of(until(NOW.minusSeconds(1)), NOW)).isEmpty();
    }

    @Test
    void aDeskFromTheSettingsHasNone() {
        assertThat(platform.of(ConversationRef.group("dingtalk", "service", "cid1"), NOW))
                .isEmpty();
    }

    @Test
    void aProxyStandsInForThePlatformsHost() {
        SessionWebhook proxy = new SessionWebhook("http://proxy.internal:8080/oapi");

        assertThat(proxy.trusted(URL))
                .contains(URI.create("http://proxy.internal:8080/oapi/robot/sendBySession?session=a%2Bb"));
        assertThat(proxy.trusted("http://proxy.internal:9090/robot/sendBySession?session=1"))
                .isEmpty();
    }

    private static ConversationRef until(Instant end) {
        return new ConversationRef(
                "dingtalk",
                "service",
                ConversationRef.Kind.SINGLE,
                "cid1",
                Map.of("sessionWebhook", URL, "sessionWebhookExpires", Long.toString(end.toEpochMilli())));
    }
}
