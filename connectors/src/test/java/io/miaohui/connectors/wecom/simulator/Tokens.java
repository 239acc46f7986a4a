package io.miaohui.connectors.wecom.simulator;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Access tokens: each call hands out another, and expired ones are told from those that never were. */
final class Tokens {

    private final Set<String> valid = new HashSet<>();
    private final Set<String> expired = new HashSet<>();

    synchronized String issue() {
        String token = "token-" + UUID.randomUUID();
        valid.add(token);
        return token;
    }

    /** The answer to {@code gettoken}. */
    Map<String, Object> give(SimulatedApp app, Map<String, String> query) {
        if (!app.corpId().equals(query.get("corpid"))) {
            return ApiServer.error(40013, "invalid corpid");
        }
        if (!app.secret().equals(query.get("corpsecret"))) {
            return ApiServer.error(40001, "invalid credential");
        }
        return Map.of("errcode", 0, "errmsg", "ok", "access_token", issue(), "expires_in", 7200);
    }

    synchronized void expireAll() {
        expired.addAll(valid);
        valid.clear();
    }

    /** 0 if it is good, else WeCom's error code. */
    synchronized int check(String token) {
        if (valid.contains(token)) {
            return 0;
        }
        return expired.contains(token) ? 42001 : 40014;
    }

    synchronized int issued() {
        return valid.size() + expired.size();
    }
}
