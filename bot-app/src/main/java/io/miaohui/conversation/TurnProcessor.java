package io.miaohui.conversation;

import io.miaohui.connectors.Channel;
import io.miaohui.connectors.Channels;
import io.miaohui.connectors.Content;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.IncomingMessage;
import io.miaohui.connectors.Reply;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Decides on the messages of one conversation in their order. Each turn is one transaction with the conversation's row
 * locked: question, decision, reply and whatever the dialogue wrote are committed together, before anything leaves.
 */
@Component
class TurnProcessor {

    private static final Logger log = LoggerFactory.getLogger(TurnProcessor.class);

    /** Past this a callback's response comes too late for its platform (5 s at WeCom), and the outbox takes over. */
    private static final Duration RESPONSE_WINDOW = Duration.ofSeconds(4);

    /** What follows a response must not overtake it on its way to the platform. */
    private static final Duration RESPONSE_AHEAD = Duration.ofSeconds(1);

    private static final int TRIES = 3;

    private final TurnMapper turns;
    private final ConversationStore conversations;
    private final Transcript transcript;
    private final Outbox outbox;
    private final Channels channels;
    private final Dialogue dialogue;
    private final PlatformNews platformNews;
    private final TransactionTemplate transaction;
    private final Json json;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    TurnProcessor(
            TurnMapper turns,
            ConversationStore conversations,
            Transcript transcript,
            Outbox outbox,
            Channels channels,
            Dialogue dialogue,
            PlatformNews platformNews,
            TransactionTemplate transaction,
            Json json,
            Clock clock,
            ApplicationEventPublisher events) {
        this.turns = turns;
        this.conversations = conversations;
        this.transcript = transcript;
        this.outbox = outbox;
        this.channels = channels;
        this.dialogue = dialogue;
        this.platformNews = platformNews;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
        this.events = events;
    }

    /** Decides on all messages of a conversation that wait, those that other replicas received among them. */
    void processAll(long conversationId) {
        while (processNext(conversationId)) {}
    }

    private boolean processNext(long conversationId) {
        AtomicLong at = new AtomicLong();
        for (int attempt = 1; ; attempt++) {
            try {
                return decide(conversationId, turn -> at.set(id(turn)), dialogue::take, false);
            } catch (RuntimeException | StackOverflowError failed) {
                if (at.get() == 0 || attempt == TRIES && DatabaseTrouble.isIn(failed)) {
                    throw failed;
                }
                if (!DatabaseTrouble.isIn(failed)) {
                    log.error("No decision on turn {}; the customer gets an apology", at, failed);
                    apologise(conversationId, at.get());
                    return true;
                }
            }
        }
    }

    /**
     * For the very turn that failed: if another replica has taken it meanwhile, the next one has nothing to be sorry for.
     * A turn that not even an apology gets over is set aside, else it would silence its conversation for ever.
     */
    private void apologise(long conversationId, long turnId) {
        try {
            decide(conversationId, turn -> requireSame(turn, turnId), dialogue::apologise, true);
        } catch (TakenElsewhere fine) {
            log.info("Turn {} was decided on elsewhere", turnId);
        } catch (RuntimeException | StackOverflowError failed) {
            if (DatabaseTrouble.isIn(failed)) {
                throw failed;
            }
            log.error("Turn {} cannot be answered at all and is set aside", turnId, failed);
            turns.setAside(turnId, clock.instant());
        }
    }

    private static void requireSame(TurnRow turn, long turnId) {
        if (id(turn) != turnId) {
            throw new TakenElsewhere();
        }
    }

    private boolean decide(long conversationId, Consumer<TurnRow> check, Decider decider, boolean failed) {
        Optional<TurnTaken> taken = Objects.requireNonNull(transaction.execute(status -> {
            Conversation conversation = conversations.lock(conversationId);
            return Optional.ofNullable(turns.lockNext(conversationId)).map(turn -> {
                check.accept(turn);
                return take(turn, conversation, decider, failed);
            });
        }));
        taken.ifPresent(events::publishEvent);
        return taken.isPresent();
    }

    private TurnTaken take(TurnRow turn, Conversation locked, Decider decider, boolean failed) {
        IncomingMessage message = json.read(turn.message, IncomingMessage.class);
        Conversation conversation = conversations.refreshed(locked, message);
        transcript.heard(conversation, message);
        Outcome outcome = message.content() instanceof Content.News news
                ? platformNews.take(news, conversation)
                : decider.decide(message, conversation);
        record(turn, outcome, failed);
        List<Reply> response = deliver(turn, conversation, addressed(outcome.replies(), message));
        if (response.isEmpty()) {
            // Nothing of it stands in the response, so nothing there has to be confirmed.
            turn.delivery = TurnRow.OUTBOX;
        }
        turn.response = json.write(response);
        turns.updateById(turn);
        conversations.remember(conversation, outcome.memory());
        return new TurnTaken(
                conversation.ref().channel(),
                conversation.ref().account(),
                outcome.decision(),
                outcome.entryId(),
                Duration.between(turn.receivedAt, Objects.requireNonNull(turn.decidedAt)),
                failed);
    }

    private void record(TurnRow turn, Outcome outcome, boolean failed) {
        turn.state = TurnRow.DONE;
        turn.decidedAt = clock.instant();
        turn.decision = outcome.decision();
        turn.reason = Clip.to(outcome.reason(), Clip.NAME);
        turn.entryId = outcome.entryId();
        turn.confidence = outcome.confidence();
        turn.candidates = json.write(outcome.candidates());
        turn.faqRelease = outcome.release();
        turn.failed = failed;
        turn.question = outcome.question();
        turn.mood = outcome.mood();
    }

    /**
     * Splits the replies into messages of the platform: as many as its callback's response takes go there, the rest into
     * the outbox.
     *
     * @return what goes into the response
     */
    private List<Reply> deliver(TurnRow turn, Conversation conversation, List<Reply> replies) {
        Channel channel = channels.of(conversation.ref());
        int room = roomInResponse(turn, channel, conversation);
        List<Reply> response = new ArrayList<>();
        for (Reply reply : replies) {
            List<Reply> parts = channel.fit(conversation.ref(), reply);
            int here = (int) parts.stream()
                    .limit(room - response.size())
                    .takeWhile(part -> channel.fitsResponse(conversation.ref(), part))
                    .count();
            if (here < parts.size()) {
                room = response.size() + here;
            }
            List<Reply> later = parts.subList(here, parts.size());
            response.addAll(parts.subList(0, here));
            String state = later.isEmpty() ? OutboxRow.SENT : OutboxRow.WAITING;
            long line = transcript.said(conversation, Author.BOT, null, reply, state, id(turn));
            Duration delay = response.isEmpty() ? Duration.ZERO : RESPONSE_AHEAD;
            outbox.add(conversation, line, later, null, turn.yieldsToPeople(), delay);
        }
        return response;
    }

    /** In a group others read along, and whoever asked is told that the answer is theirs. */
    private static List<Reply> addressed(List<Reply> replies, IncomingMessage message) {
        return message.conversation().kind() == ConversationRef.Kind.GROUP
                ? replies.stream()
                        .map(reply -> reply.withMentions(List.of(message.sender())))
                        .toList()
                : replies;
    }

    private int roomInResponse(TurnRow turn, Channel channel, Conversation conversation) {
        if (TurnRow.OUTBOX.equals(turn.delivery)) {
            return 0;
        }
        Duration open = channel.responseStaysOpen(conversation.ref());
        Instant tooLate = turn.receivedAt.plus(open.isZero() ? RESPONSE_WINDOW : open);
        if (clock.instant().isAfter(tooLate)) {
            turn.delivery = TurnRow.OUTBOX;
            return 0;
        }
        return channel.repliesPerResponse();
    }

    private static long id(TurnRow turn) {
        return Objects.requireNonNull(turn.id);
    }

    private static final class TakenElsewhere extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private interface Decider {
        Outcome decide(IncomingMessage message, Conversation conversation);
    }
}
