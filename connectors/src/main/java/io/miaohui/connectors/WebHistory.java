package io.miaohui.connectors;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was said in a web chat, for a page that comes back or waits for a person's answer. */
public interface WebHistory {

    /** Who answers now. */
    enum Floor {
        BOT,
        /** A person was called and has not come yet. */
        WAITING,
        PERSON
    }

    /** What the customer made of an answer. */
    enum Rating {
        /** They did not say. */
        OPEN,
        HELPFUL,
        UNHELPFUL
    }

    /**
     * One line of the conversation.
     *
     * @param id grows with time
     * @param author {@code customer}, {@code bot} or {@code agent}
     * @param name the agent's name
     * @param rating what was made of it, if it is the FAQ's answer to a question; {@code null} for all else
     */
    record Line(long id, String author, @Nullable String name, Reply reply, Instant at, @Nullable Rating rating) {

        public Line(long id, String author, @Nullable String name, Reply reply, Instant at) {
            this(id, author, name, reply, at, null);
        }
    }

    /** Lines with an id greater than {@code after}, oldest first, at most {@code limit}. Internal notes are left out. */
    List<Line> since(ConversationRef conversation, long after, int limit);

    /** Who has the floor; the bot, in a conversation that never had anybody else. */
    default Floor floor(ConversationRef conversation) {
        return Floor.BOT;
    }
}
