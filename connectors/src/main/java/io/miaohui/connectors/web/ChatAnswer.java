package io.miaohui.connectors.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.miaohui.connectors.Receipt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code POST /api/chat} answers.
 *
 * @param messageId the id that the client gave, or the one that was made for it
 * @param replies empty while people have the floor, and when the answer comes later
 * @param decision as in {@link Receipt}, or {@code pending} while it is open; the answer is then found in the transcript
 * @param entry the FAQ entry that answered; absent if none did
 * @param confidence 0..1; absent where matching took no part
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChatAnswer(
        String messageId,
        List<ReplyView> replies,
        String decision,
        @Nullable String entry,
        @Nullable Double confidence) {

    static final String PENDING = "pending";

    static ChatAnswer of(String messageId, Receipt receipt) {
        String decision = receipt.decision();
        return new ChatAnswer(
                messageId,
                receipt.replies().stream().map(ReplyView::of).toList(),
                decision == null ? PENDING : decision,
                receipt.entry(),
                receipt.confidence());
    }
}
