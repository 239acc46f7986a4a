package io.miaohui.connectors.wecom.bot;

import io.miaohui.connectors.AccountHealth;
import io.miaohui.connectors.Channel;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.Delivery;
import io.miaohui.connectors.Delivery.Refused;
import io.miaohui.connectors.Pace;
import io.miaohui.connectors.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** WeCom's 智能机器人, whichever way each talks to WeCom. */
final class BotChannel implements Channel {

    static final String NAME = "wecom-bot";

    /** WeCom asks for the rest of a stream for six minutes; the last half is left for what comes after. */
    private static final Duration STREAM = Duration.ofSeconds(330);

    private static final Pace PACE = new Pace(30, Duration.ofMinutes(1), new Pace(1000, Duration.ofHours(1)));

    private final Bots bots;
    private final ResponseUrl responseUrl;
    private final BotConnections connections;
    private final BotHealth health;

    BotChannel(Bots bots, ResponseUrl responseUrl, BotConnections connections, BotHealth health) {
        this.bots = bots;
        this.responseUrl = responseUrl;
        this.connections = connections;
        this.health = health;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Reply> fit(ConversationRef to, Reply reply) {
        return BotText.fit(reply);
    }

    @Override
    public Delivery send(ConversationRef to, Reply reply, String idempotencyKey) {
        Bot bot = bots.byName().get(to.account());
        if (bot == null) {
            return new Refused("miaohui.wecom.bots has no " + to.account() + " any more");
        }
        String id = SentId.of(reply, idempotencyKey);
        return bot.hasCallbacks()
                ? responseUrl.send(to, reply, id)
                : connections.speaker(bot.name()).send(to, reply, id);
    }

    /** Only for a few seconds after somebody pressed a button of that card, and only on a long connection. */
    @Override
    public boolean amend(ConversationRef to, String platformId, Reply reply) {
        Bot bot = bots.byName().get(to.account());
        return bot != null
                && !bot.hasCallbacks()
                && connections.speaker(bot.name()).amend(platformId, reply);
    }

    @Override
    public Duration responseStaysOpen(ConversationRef to) {
        Bot bot = bots.byName().get(to.account());
        return bot != null && bot.hasCallbacks() ? STREAM : Duration.ZERO;
    }

    @Override
    public Set<String> accountsElsewhere() {
        return connections.elsewhere();
    }

    @Override
    public Pace pace(ConversationRef to) {
        return PACE;
    }

    @Override
    public List<AccountHealth> health() {
        return health.all();
    }
}
