package io.miaohui.connectors;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One way out. Implementations are safe for use by many threads and keep no state that a restart would lose. */
public interface Channel {

    /** The value of {@link ConversationRef#channel()} that this channel serves. */
    String name();

    /**
     * Splits a reply into parts that each fit into one message of the platform, in order. Splitting happens before the
     * parts are stored, so that each is delivered, retried and counted by itself. Never empty for a reply that says
     * something; never cuts inside a code point. The parts may be in the channel's own form of text, and are given back to
     * {@link #send} as they are.
     */
    List<Reply> fit(ConversationRef to, Reply reply);

    /**
     * Sends one fitted reply. Never throws for what a platform can do wrong: that is in the result.
     *
     * @param idempotencyKey the same for each try of one message, at most 32 characters of {@code [0-9A-Za-z_-]};
     *     passed on where the platform can tell repeats by it
     */
    Delivery send(ConversationRef to, Reply reply, String idempotencyKey);

    /**
     * Shows a message that was sent earlier anew, where the platform can change what it shows: a card whose buttons are
     * spent, say. Done once and at best effort, for the words that matter are sent as messages.
     *
     * @param platformId what {@link Delivery.Delivered} named when the message was sent
     * @return whether the message shows the reply now
     */
    default boolean amend(ConversationRef to, String platformId, Reply reply) {
        return false;
    }

    /** How many fitted replies go into the response of one callback, for channels that answer there. */
    default int repliesPerResponse() {
        return 1;
    }

    /**
     * Whether a fitted reply can stand in the response of a callback. One that can't is sent, and so is all that follows
     * it, for the order's sake.
     */
    default boolean fitsResponse(ConversationRef to, Reply fitted) {
        return true;
    }

    /**
     * How long after a message its response can still be fetched, for platforms that come back and ask for what was not
     * there in time; see {@link MessageHandler#look}. Zero where the callback's own response is the only one.
     */
    default Duration responseStaysOpen(ConversationRef to) {
        return Duration.ZERO;
    }

    /**
     * The accounts for which another replica has to send, because only one may hold the connection. Their messages are
     * left to that replica untouched, however long it takes; the replica that may send answers for failures.
     */
    default Set<String> accountsElsewhere() {
        return Set.of();
    }

    /** How many messages the platform takes for this target; the outbox keeps to it. */
    default Pace pace(ConversationRef to) {
        return Pace.UNLIMITED;
    }

    /** How many messages the platform takes after each of the customer's own; the outbox keeps to it. */
    default Allowance allowance(ConversationRef to) {
        return Allowance.UNLIMITED;
    }

    /**
     * Says two fitted replies in one message, where that is possible. The outbox asks when more waits than the platform
     * takes.
     */
    default Optional<Reply> merge(Reply first, Reply next) {
        return Optional.empty();
    }

    /**
     * Whether customers of this conversation who need a person get one in the platform's own client. Then
     * {@link Reply#HAND_OVER} is sent after what is said to them.
     */
    default boolean handsOver(ConversationRef to) {
        return false;
    }

    /** The configured accounts and whether each works; empty when the channel is off. */
    default List<AccountHealth> health() {
        return List.of();
    }
}
