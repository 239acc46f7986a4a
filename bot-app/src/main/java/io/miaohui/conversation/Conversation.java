package io.miaohui.conversation;

import io.miaohui.connectors.ConversationRef;
import org.jspecify.annotations.Nullable;

/**
 * One conversation as it stands.
 *
 * @param customerName the name that the platform last gave for the other side; for a group, nothing
 * @param person the id on the platform of the one person on the other side, where the conversation's may be another;
 *     {@code null} for a group and before their first message
 */
public record Conversation(
        long id,
        ConversationRef ref,
        ConversationStatus status,
        Memory memory,
        @Nullable String customerName,
        @Nullable String person) {

    public Conversation(
            long id, ConversationRef ref, ConversationStatus status, Memory memory, @Nullable String customerName) {
        this(id, ref, status, memory, customerName, null);
    }

    /** Under which the other side is known on its channel: the person's id, else the conversation's. */
    public String personId() {
        return person == null ? ref.id() : person;
    }

    /** What to call the other side, for people: in 微信客服 without the account that stands behind a customer's id. */
    public String displayName() {
        if (customerName != null && !customerName.isBlank()) {
            return customerName;
        }
        return ref.channel().equals("wecom-kf") ? ref.id().replaceFirst(":.*", "") : ref.id();
    }
}
