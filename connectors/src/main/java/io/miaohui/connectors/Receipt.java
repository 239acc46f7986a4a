package io.miaohui.connectors;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a message that is answered in its own response.
 *
 * @param messageId the message's id
 * @param replies what to put into the response, each fit for one platform message; empty when there is nothing to say
 *     or when the answer will come later through {@link Channel#send}
 * @param decision what was decided, in lower case: answer, clarify, escalate, decline, relay, say; {@code null} while
 *     that is open
 * @param entry the FAQ entry that answered
 * @param confidence 0..1
 */
public record Receipt(
        String messageId,
        List<Reply> replies,
        @Nullable String decision,
        @Nullable String entry,
        @Nullable Double confidence) {

    public Receipt {
        replies = List.copyOf(replies);
    }
}
