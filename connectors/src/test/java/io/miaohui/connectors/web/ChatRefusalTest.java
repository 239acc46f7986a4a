package io.miaohui.connectors.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the JSON interface does not take, and what it says then. */
class ChatRefusalTest extends ChatFixture {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{\"customer\":\"a\"}",
                "{\"text\":\"在吗\"}",
                "{\"customer\":\" \",\"text\":\"在吗\"}",
                "{\"customer\":\"a\",\"text\":\" \\n \"}",
                "{\"customer\":\"a\\u0000b\",\"text\":\"在吗\"}",
                "{\"customer\":\"a\",\"text\":\"在吗\",\"messageId\":\"\"}",
                "{\"customer\":{},\"text\":\"在吗\"}"
            })
    void whatIsNoMessageIsRefusedWithAReason(String body) {
        HttpResponse<String> response = browser.post(body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).startsWith("{\"error\":\"malformed\",\"message\":\"");
        assertThat(bot.deliveries()).isEmpty();
    }

    @Test
    void aTextMayHaveTwoThousandCharactersAndNoMore() {
        assertThat(browser.post(browser.question("long", "😀".repeat(2000), "m-1"))
                        .statusCode())
                .isEqualTo(200);

        HttpResponse<String> response = browser.post(browser.question("long", "😀".repeat(2001), "m-2"));

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("\"error\":\"too_large\"").contains("2000");
        assertThat(bot.processed()).hasSize(1);
    }

    @Test
    void anOversizedBodyIsRefusedUnread() {
        String body = browser.question("big", "a".repeat(70_000), "m-1");

        assertThat(browser.post(body).statusCode()).isEqualTo(413);
        assertThat(bot.deliveries()).isEmpty();
    }

    @Test
    void whoWritesTooFastIsAskedToWaitAndOthersAreNot() {
        for (int i = 0; i < 5; i++) {
            assertThat(browser.post(browser.question("fast", "在吗", "m-" + i)).statusCode())
                    .isEqualTo(200);
        }

        HttpResponse<String> refused = browser.post(browser.question("fast", "在吗", "m-5"));

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("12");
        assertThat(refused.body()).contains("\"error\":\"too_many\"").contains("请稍等");
        assertThat(browser.post(browser.question("calm", "在吗", "m-1")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aFailureSaysThatTheMessageMayBeRepeated() {
        bot.reply(message -> {
            throw new IllegalStateException("no database");
        });

        HttpResponse<String> response = browser.post(browser.question("fail", "在吗", "m-1"));

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).contains("\"error\":\"unavailable\"").doesNotContain("database");
    }

    @Test
    void nobodyRatesWhatOthersWereTold() {
        browser.post(browser.question("told", "在吗", "m-1"));

        HttpResponse<String> refused =
                browser.rate("{\"customer\":\"stranger\",\"messageId\":\"m-1\",\"helpful\":false}");

        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(refused.body()).startsWith("{\"error\":\"unknown\",\"message\":\"");
        assertThat(browser.rate("{\"customer\":\"stranger\",\"line\":1,\"helpful\":false}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(bot.ratings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{\"customer\":\"a\",\"messageId\":\"m\"}",
                "{\"customer\":\"a\",\"helpful\":true}",
                "{\"customer\":\"a\",\"messageId\":\"m\",\"line\":1,\"helpful\":true}",
                "{\"customer\":\"a\",\"line\":\"x\",\"helpful\":true}",
                "{\"messageId\":\"m\",\"helpful\":true}"
            })
    void whatIsNoRatingIsRefusedWithAReason(String body) {
        HttpResponse<String> response = browser.rate(body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).startsWith("{\"error\":\"malformed\",\"message\":\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/chat/messages", "/api/chat/messages?customer=a&after=x"})
    void anUnreadableLookIsRefused(String path) {
        assertThat(browser.get(path).statusCode()).isEqualTo(400);
        assertThat(browser.get(path).body()).contains("\"error\":\"malformed\"");
    }
}
