package io.miaohui.connectors.wecom.simulator;

import java.util.HashSet;
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
