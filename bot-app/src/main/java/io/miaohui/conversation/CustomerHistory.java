package io.miaohui.conversation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one person did in all of their conversations. Reads by index only: it is asked for while a notice is written. */
public interface CustomerHistory {

    /**
     * A customer's id on a channel, see {@link Conversation#person}.
     *
     * @param account empty for any account of that channel
     */
    record Address(String channel, String account, String id) {}

    /**
     * A question that an entry answered.
     *
     * @param question in the customer's words; {@code null} if it wasn't kept
     * @param helpful whether it helped; {@code null} if the customer did not say
     */
    record Topic(String entryId, @Nullable String question, Instant at, @Nullable Boolean helpful) {}

    /** The conversations under these addresses, as far as there are any. */
    List<Long> conversations(Collection<Address> addresses);

    /** What entries answered among the last {@code turns} turns of each of these conversations, newest first. */
    List<Topic> topics(Collection<Long> conversations, int turns);
}
