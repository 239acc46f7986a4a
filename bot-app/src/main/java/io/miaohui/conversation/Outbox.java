package io.miaohui.conversation;

import io.miaohui.connectors.Channel;
import io.miaohui.connectors.Channels;
import io.miaohui.connectors.Delivery;
import io.miaohui.connectors.Pace;
import io.miaohui.connectors.Reply;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Messages on their way out. A row is written in the transaction that decided on it and is sent after the commit, in
 * order within a conversation. What a killed process left behind is sent by whichever replica sees it first: a row is
 * claimed for {@link #CLAIM} and free again after that. So each row is sent at least once, and exactly once where the
 * platform knows the idempotency key.
 */
@Component
class Outbox implements Backlog {

    private static final Logger log = LoggerFactory.getLogger(Outbox.class);

    /** Longer than any one send may take with its time-outs. */
    private static final Duration CLAIM = Duration.ofSeconds(30);

    private static final int TRIES_OF_BROKEN = 4;

    private final OutboxMapper rows;
    private final ConversationStore conversations;
    private final Transcript transcript;
    private final Channels channels;
    private final LaneExecutor executor;
    private final Map<String, Lanes> lanes = new ConcurrentHashMap<>();
    private final Json json;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Outbox(
            OutboxMapper rows,
            ConversationStore conversations,
            Transcript transcript,
            Channels channels,
            LaneExecutor executor,
            Json json,
            Clock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.conversations = conversations;
        this.transcript = transcript;
        this.channels = channels;
        this.executor = executor;
        this.json = json;
        this.clock = clock;
        this.events = events;
    }

    /** Writes the parts of one reply; they leave in this order once the transaction has committed. */
    void add(Conversation to, @Nullable Long lineId, List<Reply> parts, @Nullable String about) {
        add(to, lineId, parts, about, Duration.ZERO);
    }

    /** @param delay the least time before the first part leaves, where something else has to arrive before it */
    void add(Conversation to, @Nullable Long lineId, List<Reply> parts, @Nullable String about, Duration delay) {
        for (Reply part : parts) {
            OutboxRow row = new OutboxRow();
            row.conversationId = to.id();
            row.lineId = lineId;
            row.reply = json.write(part);
            row.idempotencyKey = UUID.randomUUID().toString().replace("-", "");
            row.about = about;
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

    @Nullable
    String aboutSent(String channel, String platformId) {
        return rows.about(channel, platformId);
    }

    @Override
    public long waiting() {
        return rows.waiting();
    }

    @Override
    public Duration oldest() {
        Instant oldest = rows.oldestWaiting();
        return oldest == null ? Duration.ZERO : Duration.between(oldest, clock.instant());
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
        Instant free = freeAt(conversationId, channel.pace(to.ref()), now);
        if (free.isAfter(now)) {
            rows.postpone(id(row), free, "waiting for the platform's rate limit");
            return false;
        }
        if (rows.claim(id(row), row.attempts, now.plus(CLAIM)) == 0) {
            return false;
        }
        return settle(row, to, send(row, to, channel));
    }

    /** A channel that throws has a bug, or the text hit one; whatever it is must not hold up the line for hours. */
    private Delivery send(OutboxRow row, Conversation to, Channel channel) {
        try {
            return channel.send(to.ref(), json.read(row.reply, Reply.class), row.idempotencyKey);
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
            end(row, to, OutboxRow.SENT, sent.platformId(), null);
            return true;
        }
        if (delivery instanceof Delivery.Refused refused) {
            log.warn("{} refused message {} for good: {}", to.ref().channel(), row.id, refused.why());
            end(row, to, OutboxRow.FAILED, null, refused.why());
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
            end(row, to, OutboxRow.FAILED, null, later.why());
            return true;
        }
        Duration longer = wait.compareTo(later.after()) < 0 ? later.after() : wait;
        rows.postpone(id(row), clock.instant().plus(longer), Clip.to(later.why(), Clip.ERROR));
        return false;
    }

    private void end(
            OutboxRow row, Conversation to, String state, @Nullable String platformId, @Nullable String error) {
        Instant now = clock.instant();
        rows.end(id(row), state, now, Clip.to(platformId, Clip.NAME), Clip.to(error, Clip.ERROR));
        if (row.lineId != null) {
            transcript.delivered(row.lineId, Conversations.DeliveryState.valueOf(state));
        }
        events.publishEvent(new MessageLeft(
                to.ref().channel(),
                to.ref().account(),
                state.toLowerCase(Locale.ROOT),
                Duration.between(row.createdAt, now),
                to.id(),
                row.about,
                error));
    }

    /** When the pace allows the next message, by what all replicas have sent. */
    private Instant freeAt(long conversationId, @Nullable Pace pace, Instant now) {
        if (pace == null || !pace.isLimited()) {
            return now;
        }
        Instant before = rows.sentBefore(conversationId, now.minus(pace.period()), pace.messages() - 1);
        Instant free = before == null ? now : before.plus(pace.period());
        Instant besides = freeAt(conversationId, pace.besides(), now);
        return free.isAfter(besides) ? free : besides;
    }

    private static long id(OutboxRow row) {
        return Objects.requireNonNull(row.id);
    }
}
