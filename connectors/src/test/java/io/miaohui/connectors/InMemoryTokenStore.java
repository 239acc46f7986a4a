package io.miaohui.connectors;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Tokens of one JVM; they never run out by themselves. */
public final class InMemoryTokenStore implements TokenStore {

    private final Map<String, String> tokens = new HashMap<>();

    @Override
    public synchronized String get(String name, Supplier<Token> fetch) {
        return tokens.computeIfAbsent(name, missing -> fetch.get().value());
    }

    @Override
    public synchronized void discard(String name, String rejected) {
        tokens.remove(name, rejected);
    }
}
