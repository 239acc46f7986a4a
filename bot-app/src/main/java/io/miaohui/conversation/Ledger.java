package io.miaohui.conversation;

import io.miaohui.connectors.Channels;
import io.miaohui.connectors.IncomingMessage;
import io.miaohui.connectors.MessageHandler;
import io.miaohui.connectors.Receipt;
import io.miaohui.connectors.Reply;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;

/**
 * Takes each message once: {@code (channel, message id)} is unique in the database. A message is committed first and
 * decided on after that, so that a killed process loses none: what stands as received is taken up by {@link #resume}.
 */
@Component
class Ledger implements MessageHandler {

    private static final TypeReference<List<Reply>> REPLIES = new TypeReference<>() {};

    /** Younger ones are most likely being worked on right now. */
    private static final Duration LEFT_BEHIND = Duration.ofSeconds(2);

    private final TurnMapper turns;
    private final ConversationStore conversations;
    private final ReplyWindow window;
    private final Channels channels;
    private final Confirmations confirmations;
    private final Fence fence;
    private final LaneExecutor executor;
    private final Lanes lanes;
    private final TransactionTemplate transaction;
    private final Json json;
    private final Clock clock;

    Ledger(
            TurnMapper turns,
            ConversationStore conversations,
            ReplyWindow window,
            Channels channels,
            TurnProcessor processor,
            Confirmations confirmations,
            Fence fence,
            LaneExecutor executor,
            TransactionTemplate transaction,
            Json json,
            Clock clock) {
        this.turns = turns;
        this.conversations = conversations;
        this.window = window;
        this.channels = channels;
        this.confirmations = confirmations;
        this.fence = fence;
        this.executor = executor;
        this.lanes = new Lanes(executor, processor::processAll);
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void accept(IncomingMessage message) {
        TurnRow turn = take(message, TurnRow.OUTBOX);
        if (!turn.isDone()) {
            lanes.submit(turn.conversationId);
        }
    }

    /**
     * Takes messages, and does something in the same transaction: all of it or nothing.
     *
     * @throws RuntimeException what {@code beside} throws, or if they could not be stored
     */
    void acceptAll(List<IncomingMessage> messages, Runnable beside) {
        Set<Long> conversations = new LinkedHashSet<>();
        transaction.executeWithoutResult(status -> {
            beside.run();
            for (IncomingMessage message : messages) {
                TurnRow turn = take(message, TurnRow.OUTBOX);
                if (!turn.isDone()) {
                    conversations.add(turn.conversationId);
                }
            }
        });
        conversations.forEach(lanes::submit);
    }

    @Override
    public Receipt answer(IncomingMessage message, Duration patience) {
        TurnRow turn = take(message, TurnRow.RESPONSE);
        if (turn.isDone()) {
            return receipt(turn);
        }
        long id = Objects.requireNonNull(turn.id);
        CompletableFuture<Void> work = lanes.submit(turn.conversationId);
        if (await(work, patience)) {
            TurnRow decided = Objects.requireNonNull(turns.find(id));
            if (decided.isDone()) {
                return receipt(decided);
            }
        }
        // A platform that comes back for the answer finds it here, and only if it never does it is sent.
        if (channels.of(message.conversation())
                .responseStaysOpen(message.conversation())
                .isZero()) {
            work.handle((done, failed) -> null).thenRunAsync(() -> confirmations.sendInstead(id), executor);
        }
        return open(message.id());
    }

    @Override
    public Optional<Receipt> look(String channel, String messageId) {
        return Optional.ofNullable(turns.byMessage(channel, messageId))
                .map(turn -> turn.isDone() ? receipt(turn) : open(messageId));
    }

    @Override
    public void delivered(String channel, String messageId) {
        confirmations.add(channel, messageId);
    }

    /** Takes up what a killed process, or one that had no database for a moment, left undecided. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void resume() {
        Instant before = clock.instant().minus(LEFT_BEHIND);
        turns.waitingConversations(before).forEach(lanes::submit);
    }

    /** The turn of that message: a new one, or the one that a repeat belongs to. */
    private TurnRow take(IncomingMessage message, String delivery) {
        String channel = message.conversation().channel();
        TurnRow known = turns.byMessage(channel, message.id());
        return known != null ? known : Objects.requireNonNull(transaction.execute(status -> insert(message, delivery)));
    }

    private TurnRow insert(IncomingMessage message, String delivery) {
        Conversation conversation = conversations.of(message.conversation());
        TurnRow turn = new TurnRow();
        turn.channel = message.conversation().channel();
        turn.messageId = message.id();
        turn.conversationId = conversation.id();
        turn.message = json.write(message);
        turn.delivery = delivery;
        turn.receivedAt = clock.instant();
        try {
            turns.insert(turn);
            window.heard(conversation.id(), message);
            return turn;
        } catch (DuplicateKeyException repeatAtTheSameMoment) {
            return Objects.requireNonNull(turns.byMessage(turn.channel, turn.messageId));
        }
    }

    /** @return whether the work was done in time; a failure is logged by the lane and looks like being late */
    private static boolean await(CompletableFuture<Void> work, Duration patience) {
        try {
            work.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException late) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Receipt open(String messageId) {
        return new Receipt(messageId, List.of(), null, null, null);
    }

    private Receipt receipt(TurnRow turn) {
        boolean inResponse = !TurnRow.OUTBOX.equals(turn.delivery) && !fence.holdsBack(turn);
        List<Reply> replies = inResponse && turn.response != null ? json.read(turn.response, REPLIES) : List.of();
        return new Receipt(turn.messageId, replies, turn.decision, turn.entryId, turn.confidence);
    }
}
