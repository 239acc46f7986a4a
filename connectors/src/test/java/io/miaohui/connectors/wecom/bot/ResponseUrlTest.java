package io.miaohui.connectors.wecom.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.Delivery;
import io.miaohui.connectors.MutableClock;
import io.miaohui.connectors.Reply;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseUrlTest {

    private final MutableClock clock = new MutableClock(Instant.parse("2026-03-02T08:00:00Z"));
    private final ResponseUrl urls = new ResponseUrl(HttpClient.newHttpClient(), "http://127.0.0.1:1", clock);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/cgi-bin/aibot/response",
                "http://qyapi.weixin.qq.com/cgi-bin/aibot/response",
                "https://qyapi.weixin.qq.com.evil.example/",
                "file://127.0.0.1/etc/passwd",
                "not a url",
                ""
            })
    void customersWordsGoNowhereElse(String url) {
        assertThat(address(url)).isEmpty();
    }

    @Test
    void anAddressEndsAfterAnHour() {
        Map<String, String> address = address("https://qyapi.weixin.qq.com/cgi-bin/aibot/response?response_code=1");
        assertThat(address).isNotEmpty();
        clock.advance(Duration.ofHours(1));

        assertThat(urls.send(to(address), Reply.text("来晚了"), "id")).isInstanceOf(Delivery.Refused.class);
    }

    @Test
    void whatCannotBeReachedIsTriedLater() {
        assertThat(urls.send(to(address("http://127.0.0.1:1/response")), Reply.text("您好"), "id"))
                .isInstanceOf(Delivery.TryLater.class);
    }

    private static ConversationRef to(Map<String, String> address) {
        return new ConversationRef("wecom-bot", "helper", ConversationRef.Kind.SINGLE, "zhang", address);
    }

    private Map<String, String> address(String url) {
        BotSettings.Bot settings =
                new BotSettings.Bot("aib1", null, null, "s", BotSettings.Mode.WEBSOCKET, "ws://127.0.0.1");
        String json = BotJson.write(Map.of("response_url", url));
        return urls.address(
                new BotMessage(Bot.of("helper", settings), BotJson.read(json).orElseThrow()), clock.instant());
    }
}
