package io.miaohui.conversation;

import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.Reply;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The conversations, what was said in them, and how to say something. Methods that write must run inside a transaction
 * and commit with it; nothing leaves before that.
 */
public interface Conversations {

    /** The conversation of that reference, made if there is none yet. */
    Conversation of(ConversationRef ref);

    Optional<Conversation> find(long id);

    /**
     * The conversation as it stands, locked across replicas until the transaction ends. Lock a conversation before
     * anything that belongs to it, and a group's before its customers'.
     *
     * @throws IllegalArgumentException if there is no such conversation
     */
    Conversation lock(long id);

    /**
     * Gives the floor to somebody else. Giving it back to the bot empties the bot's memory.
     *
     * @throws IllegalStateException if the status cannot move there
     */
    void moveTo(Conversation conversation, ConversationStatus next);

    /**
     * Says something: a line in the transcript and rows in the outbox, sent after the commit.
     *
     * @param name the agent's name, where the author is one
     * @param about what it is about, such as a ticket code; a later quote of it can be traced back to that
     */
    void say(Conversation to, Author author, @Nullable String name, Reply reply, @Nullable String about);

    /** Adds an internal note to the transcript; nobody outside sees it. */
    void note(Conversation in, @Nullable String name, String text);

    /** The last lines, oldest first, at most {@code limit}. */
    List<Line> transcript(long conversationId, int limit);

    /** How many answers that were given since then the customer says did not help. */
    int unhelpful(long conversationId, java.time.Instant since);

    /** What an earlier outgoing message was about, by the id under which the platform knows it. */
    Optional<String> aboutSent(String channel, String platformId);

    /** The first message about that which reached that conversation, if its platform gave it an id. */
    Optional<Sent> firstSent(long conversationId, String about);

    /** @param platformId see {@link io.miaohui.connectors.Delivery.Delivered} */
    record Sent(ConversationRef to, String platformId, Reply reply) {}

    /**
     * One line of a transcript.
     *
     * @param delivery how far an outgoing line has come; {@code null} for incoming ones and notes
     */
    record Line(
            long id,
            Author author,
            @Nullable String name,
            String text,
            java.time.Instant at,
            @Nullable DeliveryState delivery) {}

    /** How far an outgoing line has come. */
    enum DeliveryState {
        WAITING,
        SENT,
        FAILED,
        /** An answer of the bot that stayed back, because a person had taken the floor. */
        DROPPED
    }
}
