package io.miaohui.connectors;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * Access tokens of the platforms, shared by all replicas. Safe for use by many threads: of all callers on all replicas
 * one at a time fetches, the others get what it fetched.
 */
public interface TokenStore {

    /**
     * A token as a platform hands it out.
     *
     * @param lifetime how long it is valid from now
     */
    record Token(String value, Duration lifetime) {}

    /**
     * The current token of that name, fetched if there is none or it ends within five minutes.
     *
     * @param name channel and account, such as {@code wecom:service}
     * @throws RuntimeException what {@code fetch} throws
     */
    String get(String name, Supplier<Token> fetch);

    /** Forgets a token that the platform rejected; does nothing if another took its place already. */
    void discard(String name, String rejected);
}
