package io.miaohui.connectors.wecom;

import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of WeCom.
 *
 * @param apiBaseUrl where WeCom's API is reached
 * @param apps the corporation's own apps by a name of the operator's choice, which is also the last part of the
 *     callback's path; none means that the channel is off
 * @param patience how long a callback waits for its answer; WeCom hangs up after 5 s and repeats
 * @param replayWindow how far a callback's timestamp may be from now, either way
 * @param maxBody the largest callback body that is read
 * @param timeout for connecting to the API and for each of its answers
 * @param maxConnections to the API at one time
 */
@ConfigurationProperties("miaohui.wecom")
record WecomSettings(
        @DefaultValue("https://qyapi.weixin.qq.com") String apiBaseUrl,
        @DefaultValue Map<String, App> apps,
        @DefaultValue("4500ms") Duration patience,
        @DefaultValue("10m") Duration replayWindow,
        @DefaultValue("256KB") DataSize maxBody,
        @DefaultValue("5s") Duration timeout,
        @DefaultValue("50") int maxConnections) {

    private static final String PREFIX = "miaohui.wecom.";

    /**
     * One app.
     *
     * @param corpId the corporation's id, {@code ww…}
     * @param appId the app's AgentId
     * @param secret the app's secret
     * @param token the callback's token
     * @param aesKey the callback's EncodingAESKey
     * @param kf whether the app also receives 微信客服 events
     * @param kfTransfer whether customers of 微信客服 who need a person go to its servicers, and how
     * @param cards whether choices are sent as cards with buttons, and structured texts as Markdown, instead of standing
     *     in the callback's response as plain text
     */
    record App(
            String corpId,
            int appId,
            String secret,
            String token,
            String aesKey,
            boolean kf,
            KfTransfer kfTransfer,
            boolean cards) {

        App(
                @Nullable String corpId,
                @DefaultValue("0") int appId,
                @Nullable String secret,
                @Nullable String token,
                @Nullable String aesKey,
                @DefaultValue("false") boolean kf,
                @DefaultValue("none") KfTransfer kfTransfer,
                @DefaultValue("false") boolean cards) {
            this.corpId = orEmpty(corpId);
            this.appId = appId;
            this.secret = orEmpty(secret);
            this.token = orEmpty(token);
            this.aesKey = orEmpty(aesKey);
            this.kf = kf;
            this.cards = cards;
            this.kfTransfer = kfTransfer;
        }

        private static String orEmpty(@Nullable String value) {
            return value == null ? "" : value.strip();
        }

        @Override
        public String toString() {
            return "App[corpId=" + corpId + ", appId=" + appId + ", kf=" + kf + ']';
        }
    }

    WecomSettings {
        apps = Map.copyOf(apps);
        apiBaseUrl = apiBaseUrl.strip().replaceAll("/+$", "");
        require(isHttp(apiBaseUrl), "api-base-url", apiBaseUrl, "an http or https URL");
        require(patience.toMillis() > 0 && patience.toMillis() < 5000, "patience", patience, "between 1ms and 5s");
        require(!replayWindow.isNegative() && !replayWindow.isZero(), "replay-window", replayWindow, "more than 0s");
        require(maxBody.toBytes() >= 4096 && maxBody.toMegabytes() <= 16, "max-body", maxBody, "4KB to 16MB");
        require(timeout.toMillis() > 0 && timeout.toMinutes() < 1, "timeout", timeout, "between 1ms and 1m");
        require(maxConnections > 0, "max-connections", maxConnections, "at least 1");
        apps.forEach(WecomSettings::check);
    }

    private static void check(String name, App app) {
        String at = "apps." + name + '.';
        present(at + "corp-id", app.corpId(), "the corporation's id (企业ID), which starts with ww");
        require(app.appId() > 0, at + "app-id", app.appId(), "the app's AgentId, a positive number");
        present(at + "secret", app.secret(), "the app's Secret");
        present(at + "token", app.token(), "the Token of the app's API receiver (接收消息)");
        int length = app.aesKey().length();
        require(
                length == WecomCrypto.AES_KEY_LENGTH,
                at + "aes-key",
                length + " characters",
                "the EncodingAESKey of the app's API receiver (接收消息), " + WecomCrypto.AES_KEY_LENGTH + " characters");
        require(isBase64(app.aesKey()), at + "aes-key", "characters that are no Base64", "letters and digits");
    }

    private static void present(String key, String value, String expected) {
        require(!value.isEmpty(), key, "nothing", expected);
    }

    private static void require(boolean right, String key, Object found, String expected) {
        if (!right) {
            throw new IllegalArgumentException(PREFIX + key + ": found " + found + ", expected " + expected);
        }
    }

    private static boolean isBase64(String aesKey) {
        try {
            return Base64.getDecoder().decode(aesKey + '=').length == 32;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isHttp(String url) {
        try {
            URI uri = URI.create(url);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
