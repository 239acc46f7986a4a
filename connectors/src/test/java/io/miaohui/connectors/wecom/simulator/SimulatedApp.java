package io.miaohui.connectors.wecom.simulator;

import java.net.URI;
import java.util.Map;
import me.chanjar.weixin.cp.config.impl.WxCpDefaultConfigImpl;
import me.chanjar.weixin.cp.util.crypto.WxCpCryptUtil;

/** An app as WeCom's own console shows it. */
public record SimulatedApp(String corpId, int agentId, String secret, String token, String aesKey) {

    /** An app that needs no account anywhere. */
    public static SimulatedApp sample() {
        return new SimulatedApp(
                "ww5823bf96d3bd56c7",
                1000002,
                "simulated-secret-of-the-service-app",
                "QDG6eK",
                "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C");
    }

    /** Settings that connect a server to this app. */
    public Map<String, String> settings(String name, URI baseUrl) {
        String app = "miaohui.wecom.apps." + name + '.';
        return Map.of(
                "miaohui.wecom.api-base-url",
                baseUrl.toString(),
                app + "corp-id",
                corpId,
                app + "app-id",
                Integer.toString(agentId),
                app + "secret",
                secret,
                app + "token",
                token,
                app + "aes-key",
                aesKey);
    }

    WxCpCryptUtil crypto() {
        return cryptoFor(corpId);
    }

    WxCpCryptUtil cryptoFor(String receiver) {
        WxCpDefaultConfigImpl config = new WxCpDefaultConfigImpl();
        config.setCorpId(receiver);
        config.setToken(token);
        config.setAesKey(aesKey);
        return new WxCpCryptUtil(config);
    }
}
