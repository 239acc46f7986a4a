package io.miaohui.conversation;

import io.miaohui.connectors.Channels;
import io.miaohui.connectors.Reply;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;

/**
 * Keeps track of answers that left in a callback's response.
 *
 * <p>A platform that got no response repeats its callback: WeCom cuts the connection after 5 s and repeats three times
 * (developer.work.weixin.qq.com/document/path/90238), so its last try begins {@link #LAST_TRY} after the first. An
 * unconfirmed answer is therefore known to have arrived if we were there for that last try and it did not come; the
 * repeat itself gets the stored answer from the ledger. Only an answer whose repeats all fell into our downtime is sent
 * again by the outbox, because then nothing can tell whether it arrived. Where a platform comes back for an answer
 * ({@link io.miaohui.connectors.Channel#responseStaysOpen}), one that it did not fetch in that time is sent as well.
 */
@Component
class Confirmations {

    private static final Logger log = LoggerFactory.getLogger(Confirmations.class);
    private static final TypeReference<List<Reply>> REPLIES = new TypeReference<>() {};

    static final Duration LAST_TRY = Duration.ofSeconds(15);

    /** The least time before the last try by which we must have been reachable to be sure that it would have come. */
    private static final Duration CONNECTING = Duration.ofSeconds(1);

    /** The last try, its own 5 s, and something for a busy network. */
    private static final Duration SETTLED = Duration.ofSeconds(25);

    private final TurnMapper turns;
    private final ConversationStore conversations;
    private final LineMapper lines;
    private final Channels channels;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Json json;
    private final Clock clock;

    /** When this process could first be reached; until then no repeat can have come. */
    private volatile Instant reachableSince = Instant.MAX;

    private final Map<String, Queue<String>> confirmed = new ConcurrentHashMap<>();

    Confirmations(
            TurnMapper turns,
            ConversationStore conversations,
            LineMapper lines,
            Channels channels,
            Outbox outbox,
            TransactionTemplate transaction,
            Json json,
            Clock clock) {
        this.turns = turns;
        this.conversations = conversations;
        this.lines = lines;
        this.channels = channels;
        this.outbox = outbox;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void reachable() {
        reachableSince = clock.instant();
    }

    void add(String channel, String messageId) {
        confirmed
                .computeIfAbsent(channel, name -> new ConcurrentLinkedQueue<>())
                .add(messageId);
    }

    /** Writes confirmations in batches: they are no hurry, and one by one they would cost each answer a commit. */
    @Scheduled(fixedDelay = 200)
    synchronized void flush() {
        confirmed.forEach((channel, queue) -> {
            List<String> batch = new ArrayList<>();
            while (batch.size() < 500 && !queue.isEmpty()) {
                batch.add(queue.remove());
            }
            if (!batch.isEmpty()) {
                confirm(channel, batch, queue);
            }
        });
    }

    private void confirm(String channel, List<String> batch, Queue<String> queue) {
        try {
            turns.confirm(channel, batch);
        } catch (RuntimeException databaseIsGone) {
            // A lost confirmation looks like a lost answer to a replica that started since.
            queue.addAll(batch);
            throw databaseIsGone;
        }
    }

    @Scheduled(fixedDelay = 5000)
    void settle() {
        if (reachableSince.equals(Instant.MAX)) {
            return;
        }
        for (TurnRow turn : turns.unconfirmed(clock.instant().minus(SETTLED))) {
            Duration open = staysOpen(turn);
            if (!open.isZero()) {
                sendIfNeverFetched(turn, open);
            } else if (reachableSince.isBefore(turn.receivedAt.plus(LAST_TRY).minus(CONNECTING))) {
                turns.confirm(turn.channel, List.of(turn.messageId));
            } else {
                log.info("The answer to turn {} may have been lost with a killed process; sending it again", turn.id);
                sendInstead(Objects.requireNonNull(turn.id));
            }
        }
    }

    private Duration staysOpen(TurnRow turn) {
        Conversation conversation = Objects.requireNonNull(conversations.find(turn.conversationId));
        return channels.of(conversation.ref()).responseStaysOpen(conversation.ref());
    }

    private void sendIfNeverFetched(TurnRow turn, Duration open) {
        if (turn.receivedAt.plus(open).isBefore(clock.instant())) {
            log.info("The platform never came back for the answer to turn {}; sending it", turn.id);
            sendInstead(Objects.requireNonNull(turn.id));
        }
    }

    /** Sends by the outbox what was meant for a response that came too late or may not have arrived. */
    void sendInstead(long turnId) {
        transaction.executeWithoutResult(status -> {
            TurnRow turn = turns.lock(turnId);
            if (turn == null || !TurnRow.RESPONSE.equals(turn.delivery)) {
                return;
            }
            turns.redirect(turnId, TurnRow.OUTBOX);
            if (turn.isDone() && turn.response != null) {
                Conversation to = Objects.requireNonNull(conversations.find(turn.conversationId));
                List<Reply> replies = json.read(turn.response, REPLIES);
                Long line = lines.first(turn.conversationId, turnId);
                outbox.add(to, line, replies, null, turn.yieldsToPeople(), Duration.ZERO);
            }
        });
    }
}
