package io.miaohui.connectors.wecom.bot;

import io.miaohui.connectors.AccountHealth;
import io.miaohui.connectors.AnswerRatings;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.Delivery;
import io.miaohui.connectors.IncomingMessage;
import io.miaohui.connectors.Leases;
import io.miaohui.connectors.MessageHandler;
import io.miaohui.connectors.Receipt;
import io.miaohui.connectors.Reply;
import io.miaohui.connectors.wecom.simulator.SimulatedBot;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** One of several servers with the same bot; time passes for it when the test says so. */
final class Replica implements MessageHandler, AnswerRatings {

    final List<IncomingMessage> accepted = new CopyOnWriteArrayList<>();
    final AtomicInteger failures = new AtomicInteger();
    final BotLine line;
    private final BotHealth health;
    private final BotSpeaker speaker;
    private final BotInbox inbox;

    Replica(URI wecom, SimulatedBot account, Leases leases, Clock clock) {
        this(wecom, account, leases, Duration.ofSeconds(5), clock);
    }

    /** @param patience how long it waits for acknowledgements */
    Replica(URI wecom, SimulatedBot account, Leases leases, Duration patience, Clock clock) {
        Bot bot = Bot.of(
                "helper",
                new BotSettings.Bot(
                        account.botId(), null, null, account.secret(), BotSettings.Mode.WEBSOCKET, wecom.toString()));
        HttpClient http = HttpClient.newHttpClient();
        health = new BotHealth(List.of(bot));
        line = new BotLine(bot, leases, http, patience, health, clock);
        speaker = new BotSpeaker(line, new BotReplies(new Pictures(http)), clock);
        inbox = new BotInbox(bot, this, new FeedbackDesk(this), speaker, clock);
    }

    void tick() {
        try {
            line.tick(inbox::take);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Delivery send(ConversationRef to, String text, String key) {
        Reply reply = Reply.text(text);
        return speaker.send(to, reply, SentId.of(reply, key));
    }

    AccountHealth health() {
        return health.all().get(0);
    }

    @Override
    public void accept(IncomingMessage message) {
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("The database is away");
        }
        accepted.add(message);
    }

    @Override
    public Receipt answer(IncomingMessage message, Duration patience) {
        throw new AssertionError("Nothing is answered in a response on a long connection");
    }

    @Override
    public void delivered(String channel, String messageId) {
        throw new AssertionError("Nothing is answered in a response on a long connection");
    }

    @Override
    public boolean rateAnswerTo(ConversationRef conversation, String messageId, Opinion opinion) {
        return false;
    }

    @Override
    public boolean rateSent(ConversationRef conversation, String platformId, Opinion opinion) {
        return false;
    }
}
