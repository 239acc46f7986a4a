package io.miaohui.connectors.wecom;

import io.miaohui.connectors.AccountHealth;
import io.miaohui.connectors.AccountHealth.State;
import io.miaohui.connectors.Delivery;
import java.time.Duration;

/** How the last call for one account went, for the health page. Safe for use by many threads. */
final class LastCall {

    private static final long RECENT = Duration.ofMinutes(10).toNanos();

    private volatile AccountHealth health;
    private volatile long noted = System.nanoTime();

    LastCall(String account) {
        health = new AccountHealth(account, State.UNKNOWN, "nothing was sent since the start");
    }

    void worked() {
        set(State.UP, "the last message was taken");
    }

    /** Notes what became of a failed call, and hands it on. */
    Delivery failed(Exception failure) {
        Delivery delivery = WecomErrors.delivery(failure);
        String why =
                delivery instanceof Delivery.Refused refused ? refused.why() : ((Delivery.TryLater) delivery).why();
        set(WecomErrors.accountWorks(failure) ? State.UP : State.DOWN, why);
        return delivery;
    }

    /** Whether a call is worth a try: none has failed in the last minutes for the account's sake. */
    boolean isPromising() {
        return health.state() != State.DOWN || System.nanoTime() - noted > RECENT;
    }

    AccountHealth health() {
        return health;
    }

    private void set(State state, String detail) {
        noted = System.nanoTime();
        health = new AccountHealth(health.account(), state, detail);
    }
}
