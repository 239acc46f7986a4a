package io.miaohui.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the bot from talking over a person. An answer was decided on while the bot had the floor, but it leaves later: a
 * platform was slow, a try failed. Who has the floor is looked at again in the transaction that takes the answer for
 * sending, with the conversation locked. If a person took over before that, the answer is dropped and the transcript says
 * so; if they do right after, it is on its way already, and what they say comes behind it.
 */
@Component
class Fence {

    private static final String NOTE = "机器人的一条回答晚了一步，已由同事接待，没有发给顾客";

    /** Twice a claim of the outbox: replicas' clocks differ. */
    private static final Duration BEING_SENT = Duration.ofMinutes(1);

    private final ConversationStore conversations;
    private final OutboxMapper rows;
    private final OutboxEnds ends;
    private final TurnMapper turns;
    private final LineMapper lines;
    private final Transcript transcript;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Fence(
            ConversationStore conversations,
            OutboxMapper rows,
            OutboxEnds ends,
            TurnMapper turns,
            LineMapper lines,
            Transcript transcript,
            TransactionTemplate transaction,
            Clock clock) {
        this.conversations = conversations;
        this.rows = rows;
        this.ends = ends;
        this.turns = turns;
        this.lines = lines;
        this.transcript = transcript;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether a message may leave now; the answer holds until the caller's transaction ends. */
    boolean isOpenFor(OutboxRow row) {
        return !row.fenced || !conversations.lock(row.conversationId).status().isTakenOver();
    }

    /**
     * Keeps a message back for good if a person has the floor. What it would have said besides its own words is let go.
     *
     * @return whether the line moves on
     */
    boolean drop(OutboxRow row) {
        long id = Objects.requireNonNull(row.id);
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Conversation conversation = conversations.lock(row.conversationId);
            if (conversation.status().isTakenOver() && rows.drop(id, row.attempts, clock.instant()) == 1) {
                rows.release(id);
                if (row.lineId != null) {
                    rows.dropRest(row.conversationId, row.lineId, clock.instant());
                }
                ends.dropped(row, conversation);
                transcript.noted(conversation, null, NOTE);
            }
            return true;
        }));
    }

    /**
     * Looks again at an answer that is about to stand in a callback's response, be it the first or a repeat's. One that
     * is known to have arrived is repeated as it was.
     *
     * @param turn decided on, read with its floor
     * @return whether the response has to be empty
     */
    boolean holdsBack(TurnRow turn) {
        boolean late = turn.floor != null
                && turn.floor.isTakenOver()
                && turn.yieldsToPeople()
                && TurnRow.RESPONSE.equals(turn.delivery);
        return TurnRow.DROPPED.equals(turn.delivery) || late && drop(Objects.requireNonNull(turn.id), turn);
    }

    private boolean drop(long id, TurnRow seen) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Conversation conversation = conversations.lock(seen.conversationId);
            TurnRow turn = Objects.requireNonNull(turns.lock(id));
            if (!conversation.status().isTakenOver() || !TurnRow.RESPONSE.equals(turn.delivery)) {
                return TurnRow.DROPPED.equals(turn.delivery);
            }
            turns.redirect(id, TurnRow.DROPPED);
            lines.dropped(seen.conversationId, id);
            transcript.noted(conversation, null, NOTE);
            return true;
        }));
    }

    /** A person takes over: answers that wait for another try must not hold up what the person says. */
    void close(long conversationId) {
        Instant now = clock.instant();
        rows.wakeFenced(conversationId, now, now.plus(BEING_SENT));
    }
}
