package io.miaohui.connectors.wecom.bot;

import io.miaohui.connectors.AccountHealth;
import io.miaohui.connectors.AccountHealth.State;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What is known of each bot. Safe for use by many threads. */
final class BotHealth {

    private final Map<String, AccountHealth> states = new ConcurrentHashMap<>();

    BotHealth(Collection<Bot> bots) {
        bots.forEach(bot -> unknown(
                bot.name(),
                bot.hasCallbacks()
                        ? "no callback has come to /callback/wecom/bots/" + bot.name() + " yet"
                        : "the long connection is not open yet"));
    }

    void up(String bot, String detail) {
        put(bot, State.UP, detail);
    }

    void down(String bot, String why) {
        put(bot, State.DOWN, why);
    }

    void unknown(String bot, String detail) {
        put(bot, State.UNKNOWN, detail);
    }

    List<AccountHealth> all() {
        return states.values().stream()
                .sorted(Comparator.comparing(AccountHealth::account))
                .toList();
    }

    private void put(String bot, State state, String detail) {
        states.put(bot, new AccountHealth(bot, state, detail));
    }
}
