package io.miaohui.connectors.wecom.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miaohui.connectors.wecom.bot.BotSettings.Bot;
import io.miaohui.connectors.wecom.bot.BotSettings.Mode;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BotSettingsTest {

    private static final String KEY = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C";
    private static final String WECOM = "wss://openws.work.weixin.qq.com";

    @Test
    void eachModeNeedsItsOwnKeysAlone() {
        assertThatCode(() -> settings(new Bot(null, "t", KEY, null, Mode.URL, WECOM)))
                .doesNotThrowAnyException();
        assertThatCode(() -> settings(new Bot("aib", null, null, "s", Mode.WEBSOCKET, WECOM)))
                .doesNotThrowAnyException();
    }

    @Test
    void aMissingOrBrokenValueIsNamedAndASecretIsNotShown() {
        assertRefused(new Bot(null, null, KEY, null, Mode.URL, WECOM), "miaohui.wecom.bots.helper.token");
        assertRefused(new Bot(null, "t", KEY + "x", null, Mode.URL, WECOM), "miaohui.wecom.bots.helper.aes-key");
        assertRefused(new Bot(null, "t", null, "s", Mode.WEBSOCKET, WECOM), "miaohui.wecom.bots.helper.bot-id");
        assertRefused(new Bot("aib", "t", null, null, Mode.WEBSOCKET, WECOM), "miaohui.wecom.bots.helper.secret");
        assertRefused(
                new Bot("aib", null, null, "s", Mode.WEBSOCKET, "https://x"),
                "miaohui.wecom.bots.helper.websocket-url");
        assertThat(new Bot("aib", "tok", KEY, "sec", Mode.URL, WECOM).toString())
                .doesNotContain("tok", KEY, "sec");
    }

    @Test
    void aDeskWhoseBotCannotBeginAConversationIsRefused() {
        BotSettings url = settings(new Bot(null, "t", KEY, null, Mode.URL, WECOM));
        BotSettings socket = settings(new Bot("aib", null, null, "s", Mode.WEBSOCKET, WECOM));
        BotDesks posts = new BotDesks(Map.of("default", new BotDesks.Desk("wecom-bot", "helper")));
        BotDesks hears = new BotDesks(Map.of("default", new BotDesks.Desk("wecom-webhook", "helper")));

        assertThatThrownBy(() -> posts.check(url))
                .hasMessageContaining("miaohui.desks.default.bot")
                .hasMessageContaining("websocket");
        assertThatCode(() -> posts.check(socket)).doesNotThrowAnyException();
        assertThatCode(() -> hears.check(url)).doesNotThrowAnyException();
    }

    private static void assertRefused(Bot bot, String key) {
        assertThatThrownBy(() -> settings(bot))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(key);
    }

    private static BotSettings settings(Bot bot) {
        return new BotSettings("https://qyapi.weixin.qq.com", Map.of("helper", bot));
    }
}
