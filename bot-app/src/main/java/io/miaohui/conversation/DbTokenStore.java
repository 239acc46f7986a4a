package io.miaohui.conversation;

import io.miaohui.connectors.TokenStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Tokens in the database: the row is the lock under which one caller of all replicas fetches. */
@Component
class DbTokenStore implements TokenStore {

    private static final Duration MARGIN = Duration.ofMinutes(5);

    private final TokenMapper tokens;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Map<String, Cached> cache = new ConcurrentHashMap<>();

    private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();

    private record Cached(String token, Instant goodUntil) {}

    DbTokenStore(TokenMapper tokens, PlatformTransactionManager transactions, Clock clock) {
        this.tokens = tokens;
        this.transaction = new TransactionTemplate(transactions);
        // A token that was fetched is worth keeping, whatever becomes of the caller's transaction.
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    @Override
    public String get(String name, Supplier<Token> fetch) {
        Cached cached = cache.get(name);
        if (cached != null && clock.instant().isBefore(cached.goodUntil)) {
            return cached.token;
        }
        // One of this process waits in the database; the others wait here, without holding a connection.
        ReentrantLock lock = locks.computeIfAbsent(name, it -> new ReentrantLock());
        lock.lock();
        try {
            ensureRow(name);
            Cached fresh = Objects.requireNonNull(transaction.execute(status -> currentOrFetched(name, fetch)));
            cache.put(name, fresh);
            return fresh.token;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void discard(String name, String rejected) {
        cache.computeIfPresent(name, (key, cached) -> cached.token.equals(rejected) ? null : cached);
        transaction.executeWithoutResult(status -> tokens.discard(name, rejected, Instant.EPOCH));
    }

    private Cached currentOrFetched(String name, Supplier<Token> fetch) {
        TokenRow row = Objects.requireNonNull(tokens.lock(name));
        Instant goodUntil = row.expiresAt.minus(MARGIN);
        if (clock.instant().isBefore(goodUntil)) {
            return new Cached(row.token, goodUntil);
        }
        Token token = fetch.get();
        Instant expiresAt = clock.instant().plus(token.lifetime());
        tokens.store(name, token.value(), expiresAt);
        return new Cached(token.value(), expiresAt.minus(MARGIN));
    }

    private void ensureRow(String name) {
        if (tokens.selectById(name) == null) {
            TokenRow row = new TokenRow();
            row.name = name;
            try {
                tokens.insert(row);
            } catch (DuplicateKeyException anotherReplicaWasFaster) {
                // It is there, which is all that is wanted.
                return;
            }
        }
    }
}
