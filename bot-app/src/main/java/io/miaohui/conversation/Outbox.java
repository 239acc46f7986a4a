package io.miaohui.conversation;

import io.miaohui.connectors.Channel;
import io.miaohui.connectors.Channels;
import io.miaohui.connectors.Delivery;
import io.miaohui.connectors.Reply;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Messages on their way out. A row is written in the transaction that decided on it and is sent after the commit, in
 * order within a conversation. What a killed process left behind is sent by whichever replica sees it first: a row is
 * claimed for {@link #CLAIM} and free again after that. So each row is sent at least once, and exactly once where the
 * platform knows the idempotency key.
 */
@Component
class Outbox {

    private static final Logger log = LoggerFactory.getLogger(Outbox.class);

    /** Longer than any one send may take with its time-outs. */
    private static final Duration CLAIM = Duration.ofSeconds(30);

    private static final int TRIES_OF_BROKEN = 4;

    private final OutboxMapper rows;
    private final ConversationStore conversations;
    private final OutboxEnds ends;
    private final Fence fence;
    private final Pacing pacing;
    private final ReplyWindow window;
    private final Channels channels;
    private final LaneExecutor executor;
    private final Map<String, Lanes> lanes = new ConcurrentHashMap<>();
    private final Json json;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Outbox(
            OutboxMapper rows,
            ConversationStore conversations,
            OutboxEnds ends,
            Fence fence,
            Pacing pacing,
            ReplyWindow window,
            Channels channels,
            LaneExecutor executor,
            Json json,
            Clock clock,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.conversations = conversations;
        this.ends = ends;
        this.fence = fence;
        this.pacing = pacing;
        this.window = window;
        this.channels = channels;
        this.executor = executor;
        this.json = json;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Writes the parts of one reply; they leave in this order once the transaction has committed. */
    void add(Conversation to, @Nullable Long lineId, List<Reply> parts, @Nullable String about) {
        add(to, lineId, parts, about, false, Duration.ZERO);
    }

    /**
     * @param fenced whether it is an answer of the bot itself
     * @param delay the least time before the first part leaves, where something else has to arrive before it
     */
    void add(
            Conversation to,
            @Nullable Long lineId,
            List<Reply> parts,
            @Nullable String about,
            boolean fenced,
            Duration delay) {
        for (Reply part : parts) {
            OutboxRow row = new OutboxRow();
            row.conversationId = to.id();
            row.lineId = lineId;
            row.reply = json.write(part);
            row.idempotencyKey = UUID.randomUUID().toString().replace("-", "");
            row.about = about;
            row.fenced = fenced;
            row.createdAt = clock.instant();
            row.nextAttemptAt = row.createdAt.plus(delay);
            rows.insert(row);
        }
        if (!parts.isEmpty()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    submit(to.id(), to.ref().channel());
                }
            });
        }
    }

    @Scheduled(fixedDelayString = "${miaohui.outbox.poll-every:1s}")
    void poll() {
        rows.due(clock.instant(), elsewhere()).forEach(due -> submit(due.conversationId(), due.channel()));
    }

    /** Whose messages another replica sends: looking at them here would only keep those of others from being seen. */
    private List<String> elsewhere() {
        return channels.all().stream()
                .flatMap(channel -> channel.accountsElsewhere().stream().map(account -> channel.name() + ':' + account))
                .toList();
    }

    private void submit(long conversationId, String channel) {
        lanes.computeIfAbsent(channel, name -> new Lanes(executor.sending(name), this::drain))
                .submit(conversationId);
    }

    /** Sends what is due in one conversation, oldest first, until the head of the line has to wait. */
    private void drain(long conversationId) {
        while (sendHead(conversationId)) {}
    }

    private boolean sendHead(long conversationId) {
        OutboxRow row = rows.head(conversationId);
        Instant now = clock.instant();
        if (row == null || row.nextAttemptAt.isAfter(now)) {
            return false;
        }
        Conversation to = Objects.requireNonNull(conversations.find(conversationId));
        Channel channel = channels.of(to.ref());
        if (channel.accountsElsewhere().contains(to.ref().account())) {
            return false;
        }
        if (row.fenced && to.status().isTakenOver()) {
            return fence.drop(row);
        }
        String own = row.reply;
        Departure departure = pacing.of(row, to, channel, now, () -> window.of(row, to, channel, now));
        if (departure instanceof Departure.Wait wait) {
            rows.postpone(id(row), wait.until(), wait.why());
            return false;
        }
        if (departure instanceof Departure.Soon || !claim(row, departure, now)) {
            return false;
        }
        Delivery delivery = departure instanceof Departure.Go go
                ? send(row, go.reply(), to, channel)
                : new Delivery.Refused(((Departure.Never) departure).why());
        if (delivery instanceof Delivery.Refused && !departure.absorbed().isEmpty()) {
            return separate(row, own);
        }
        return settle(row, to, delivery);
    }

    /** What is refused together is tried apart, for one text alone may be at fault. */
    private boolean separate(OutboxRow row, String own) {
        log.info("Message {} and what was said with it are tried apart", row.id);
        transaction.executeWithoutResult(status -> {
            rows.release(id(row));
            rows.alone(id(row), own, clock.instant());
        });
        return true;
    }

    /**
     * Takes the row, and those that it says as well, unless another replica was faster. What is said under its key is
     * stored before it leaves: a second try says the same.
     */
    private boolean claim(OutboxRow row, Departure departure, Instant now) {
        List<OutboxRow> absorbed = departure.absorbed();
        if (absorbed.isEmpty() && !row.fenced) {
            return rows.claim(id(row), row.attempts, now.plus(CLAIM)) == 1;
        }
        if (!absorbed.isEmpty()) {
            row.absorbed = absorbed.size();
            row.reply = json.write(((Departure.Go) departure).reply());
        }
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean ours = fence.isOpenFor(row) && rows.claim(id(row), row.attempts, now.plus(CLAIM)) == 1;
            if (ours && !absorbed.isEmpty()) {
                rows.rewrite(id(row), row.reply, absorbed.size());
                ours = absorbed.stream().allMatch(it -> rows.absorb(id(it), id(row)) == 1);
            }
            if (!ours) {
                status.setRollbackOnly();
            }
            return ours;
        }));
    }

    /** A channel that throws has a bug, or the text hit one; whatever it is must not hold up the line for hours. */
    private Delivery send(OutboxRow row, Reply reply, Conversation to, Channel channel) {
        try {
            return channel.send(to.ref(), reply, row.idempotencyKey);
        } catch (RuntimeException | StackOverflowError broken) {
            log.error("Channel {} broke over message {}", to.ref().channel(), row.id, broken);
            String why = "the channel broke: " + broken.getClass().getSimpleName();
            return row.attempts + 1 < TRIES_OF_BROKEN
                    ? new Delivery.TryLater(Duration.ZERO, why)
                    : new Delivery.Refused(why);
        }
    }

    /** @return whether the line moves on */
    private boolean settle(OutboxRow row, Conversation to, Delivery delivery) {
        if (delivery instanceof Delivery.Delivered sent) {
            ends.sent(row, to, sent.platformId());
            return true;
        }
        if (delivery instanceof Delivery.Refused refused) {
            log.warn("{} refused message {} for good: {}", to.ref().channel(), row.id, refused.why());
            ends.failed(row, to, refused.why());
            return true;
        }
        Delivery.TryLater later = (Delivery.TryLater) delivery;
        Duration wait = Backoff.after(row.attempts + 1);
        if (wait == null) {
            log.warn(
                    "Gave up message {} to {} after {} tries: {}",
                    row.id,
                    to.ref().channel(),
                    row.attempts + 1,
                    later.why());
            ends.failed(row, to, later.why());
            return true;
        }
        Duration longer = wait.compareTo(later.after()) < 0 ? later.after() : wait;
        rows.postpone(id(row), clock.instant().plus(longer), Clip.to(later.why(), Clip.ERROR));
        return false;
    }

    private static long id(OutboxRow row) {
        return Objects.requireNonNull(row.id);
    }
}
