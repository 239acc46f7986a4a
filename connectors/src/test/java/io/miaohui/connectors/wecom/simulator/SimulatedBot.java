package io.miaohui.connectors.wecom.simulator;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import me.chanjar.weixin.cp.util.crypto.WxCpCryptUtil;

/** A bot as WeCom's own console shows it, in either of its modes. */
public record SimulatedBot(String botId, String secret, String token, String aesKey) {

    /** A bot that needs no account anywhere. */
    public static SimulatedBot sample() {
        return new SimulatedBot(
                "aibSimulated0000000000000000000000000",
                "simulated-secret-of-the-helper-bot",
                "botTOKEN1",
                "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C");
    }

    /** Settings that let a server take this bot's callbacks. */
    public Map<String, String> callbackSettings(String name, URI apiBaseUrl) {
        Map<String, String> settings = new HashMap<>();
        settings.put("miaohui.wecom.api-base-url", apiBaseUrl.toString());
        settings.put(key(name, "bot-id"), botId);
        settings.put(key(name, "mode"), "url");
        settings.put(key(name, "token"), token);
        settings.put(key(name, "aes-key"), aesKey);
        return settings;
    }

    /** Settings with which a server connects as this bot. */
    public Map<String, String> socketSettings(String name, URI socketUrl) {
        Map<String, String> settings = new HashMap<>();
        settings.put(key(name, "bot-id"), botId);
        settings.put(key(name, "mode"), "websocket");
        settings.put(key(name, "secret"), secret);
        settings.put(key(name, "websocket-url"), socketUrl.toString());
        return settings;
    }

    private static String key(String name, String key) {
        return "miaohui.wecom.bots." + name + '.' + key;
    }

    /** In-house bots have no receiver in their envelopes. */
    WxCpCryptUtil crypto() {
        return new SimulatedApp("", 1, secret, token, aesKey).crypto();
    }

    WxCpCryptUtil cryptoFor(String receiver) {
        return new SimulatedApp("", 1, secret, token, aesKey).cryptoFor(receiver);
    }
}
