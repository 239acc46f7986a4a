package io.miaohui.conversation;

import io.miaohui.connectors.ConversationRef;
import org.jspecify.annotations.Nullable;

/**
 * One conversation as it stands.
 *
 * @param customerName the name that the platform last gave for the other side; for a group, nothing
 */
public record Conversation(
        long id, ConversationRef ref, ConversationStatus status, Memory memory, @Nullable String customerName) {

    /** What to call the other side, for people: in 微信客服 without the account that stands behind a customer's id. */
    public String displayName() {
        if (customerName != null && !customerName.isBlank()) {
            return customerName;
        }
        return ref.channel().equals("wecom-kf") ? ref.id().replaceFirst(":.*", "") : ref.id();
    }
}
