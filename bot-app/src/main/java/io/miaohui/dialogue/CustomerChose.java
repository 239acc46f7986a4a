package io.miaohui.dialogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer answered "did you mean". Published inside the turn's transaction.
 *
 * @param messageId of the message that chose
 * @param question what they had asked before, in their own words
 * @param offered the entries that they could choose from, in the order shown
 * @param chosen one of those; {@code null} if none was meant
 */
public record CustomerChose(
        String messageId, long conversationId, String question, List<Offered> offered, @Nullable String chosen) {

    /** @param confidence 0..1, with which the entry was offered */
    public record Offered(String entryId, double confidence) {}

    public CustomerChose {
        offered = List.copyOf(offered);
    }
}
