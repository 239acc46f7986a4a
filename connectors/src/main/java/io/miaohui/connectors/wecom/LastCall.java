package io.miaohui.connectors.wecom;

import io.miaohui.connectors.AccountHealth;
import io.miaohui.connectors.AccountHealth.State;
import io.miaohui.connectors.Delivery;

/** How the last call for one account went, for the health page. Safe for use by many threads. */
final class LastCall {

    private volatile AccountHealth health;

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

    AccountHealth health() {
        return health;
    }

    private void set(State state, String detail) {
        health = new AccountHealth(health.account(), state, detail);
    }
}
