package io.miaohui.connectors.wecom.bot;

import io.miaohui.connectors.wecom.WecomCrypto;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of WeCom's 智能机器人.
 *
 * @param apiBaseUrl where WeCom's API is reached; beside WeCom's own host the one that later words may be posted to
 * @param bots the bots by a name of the operator's choice, which is also the last part of a callback's path; none means
 *     that the channel is off
 */
@ConfigurationProperties("miaohui.wecom")
record BotSettings(
        @DefaultValue("https://qyapi.weixin.qq.com") String apiBaseUrl, @DefaultValue Map<String, Bot> bots) {

    private static final String PREFIX = "miaohui.wecom.bots.";

    /** How a bot talks to WeCom; WeCom offers each bot one of the two. */
    enum Mode {
        /** WeCom calls back: 设置接收消息URL. */
        URL,
        /** Miaohui holds a connection: 长连接. */
        WEBSOCKET
    }

    /**
     * One bot.
     *
     * @param botId the bot's id; needed for the long connection
     * @param token the callback's token; needed for callbacks, as is the next
     * @param aesKey the callback's EncodingAESKey
     * @param secret the bot's secret; needed for the long connection
     * @param websocketUrl where the long connection goes
     */
    record Bot(String botId, String token, String aesKey, String secret, Mode mode, String websocketUrl) {

        Bot(
                @Nullable String botId,
                @Nullable String token,
                @Nullable String aesKey,
                @Nullable String secret,
                @DefaultValue("url") Mode mode,
                @DefaultValue("wss://openws.work.weixin.qq.com") String websocketUrl) {
            this.botId = orEmpty(botId);
            this.token = orEmpty(token);
            this.aesKey = orEmpty(aesKey);
            this.secret = orEmpty(secret);
            this.mode = mode;
            this.websocketUrl = websocketUrl.strip();
        }

        private static String orEmpty(@Nullable String value) {
            return value == null ? "" : value.strip();
        }

        @Override
        public String toString() {
            return "Bot[botId=" + botId + ", mode=" + mode + ']';
        }
    }

    BotSettings {
        bots = Map.copyOf(bots);
        bots.forEach(BotSettings::check);
    }

    private static void check(String name, Bot bot) {
        if (bot.mode() == Mode.URL) {
            present(name, "token", bot.token(), "the Token of the bot's 接收消息URL");
            int length = bot.aesKey().length();
            require(
                    length == WecomCrypto.AES_KEY_LENGTH && isBase64(bot.aesKey()),
                    name,
                    "aes-key",
                    length + " characters",
                    "the bot's EncodingAESKey, " + WecomCrypto.AES_KEY_LENGTH + " letters and digits");
        } else {
            present(name, "bot-id", bot.botId(), "the bot's Bot ID, as the page of its 长连接 shows it");
            present(name, "secret", bot.secret(), "the bot's Secret, as the page of its 长连接 shows it");
            require(isWebSocket(bot.websocketUrl()), name, "websocket-url", bot.websocketUrl(), "a wss or ws URL");
        }
    }

    private static void present(String name, String key, String value, String expected) {
        require(!value.isEmpty(), name, key, "nothing", expected);
    }

    private static void require(boolean right, String name, String key, Object found, String expected) {
        if (!right) {
            throw new IllegalArgumentException(
                    PREFIX + name + '.' + key + ": found " + found + ", expected " + expected);
        }
    }

    private static boolean isBase64(String aesKey) {
        try {
            return Base64.getDecoder().decode(aesKey + '=').length == 32;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isWebSocket(String url) {
        try {
            URI uri = URI.create(url);
            return List.of("wss", "ws").contains(String.valueOf(uri.getScheme())) && uri.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
