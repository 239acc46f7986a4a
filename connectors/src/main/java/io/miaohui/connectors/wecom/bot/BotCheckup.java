package io.miaohui.connectors.wecom.bot;

import io.miaohui.connectors.AccountHealth;
import io.miaohui.connectors.Checkup;
import io.miaohui.connectors.Finding;
import io.miaohui.connectors.Findings;
import io.miaohui.connectors.wecom.CallbackProbe;
import io.miaohui.connectors.wecom.WecomCrypto;
import java.util.List;

/**
 * Checks the bots' callbacks. A long connection is not tried, because a second one would drop the first: what is known of
 * it is told instead.
 */
final class BotCheckup implements Checkup {

    private final Bots bots;
    private final BotHealth health;
    private final CallbackProbe callback;

    BotCheckup(Bots bots, BotHealth health, CallbackProbe callback) {
        this.bots = bots;
        this.health = health;
        this.callback = callback;
    }

    @Override
    public List<Finding> run(boolean mayWrite) {
        return bots.all().stream().flatMap(bot -> look(bot).stream()).toList();
    }

    private List<Finding> look(Bot bot) {
        Findings findings = new Findings(BotChannel.NAME, bot.name());
        WecomCrypto crypto = bot.crypto();
        if (crypto != null) {
            callback.check("/callback/wecom/bots/" + bot.name(), crypto, findings);
        } else {
            health.all().stream()
                    .filter(state -> state.account().equals(bot.name()))
                    .forEach(state -> connection(state, findings));
        }
        return findings.list();
    }

    private static void connection(AccountHealth state, Findings findings) {
        switch (state.state()) {
            case UP -> findings.good("wecom.bot");
            case DOWN -> findings.bad("wecom.bot.down", state.detail());
            case UNKNOWN -> findings.unsure("wecom.bot.untried");
        }
    }
}
