package io.miaohui.connectors.wecom;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What one process knows of an account. However many signals come, it is pulled by one thread at a time. */
final class KfAccount {

    private record Token(String value, Instant until) {}

    private final KfApp app;
    private final String openKfId;
    private final AtomicInteger wanted = new AtomicInteger();
    private volatile @Nullable Token token;
    private volatile Instant lastPull = Instant.EPOCH;

    KfAccount(KfApp app, String openKfId) {
        this.app = app;
        this.openKfId = openKfId;
    }

    KfApp app() {
        return app;
    }

    String openKfId() {
        return openKfId;
    }

    void token(@Nullable String value, Instant until) {
        if (value != null) {
            token = new Token(value, until);
        }
    }

    /** The last signal's token while it is valid. */
    @Nullable
    String token(Instant now) {
        Token last = token;
        return last != null && now.isBefore(last.until) ? last.value : null;
    }

    Instant lastPull() {
        return lastPull;
    }

    void pulled(Instant at) {
        lastPull = at;
    }

    /** Asks for a pull; true if nobody is at it and the caller has to. */
    boolean want() {
        return wanted.getAndIncrement() == 0;
    }

    int wanted() {
        return wanted.get();
    }

    /** Settles what was asked for before a pull began; true if more was asked for since. */
    boolean done(int before) {
        return wanted.addAndGet(-before) > 0;
    }

    @Override
    public String toString() {
        return "KfAccount[" + app + ' ' + openKfId + ']';
    }
}
