package io.miaohui.handoff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as it stands.
 *
 * @param code what people call it, such as {@code #A34}; unique among open and recently closed tickets
 * @param conversationId the customer's conversation
 * @param desk key of the desk in the settings; {@code null} if none is configured
 * @param deskConversationId the desk's group
 * @param temper how the customer felt when it was opened
 * @param question what the customer asked; empty if a person was wanted before anything was asked
 * @param agent who has it
 * @param lastAnswer what an agent last answered; courtesies don't take its place
 */
public record Handoff(
        long id,
        String code,
        long conversationId,
        @Nullable String desk,
        @Nullable Long deskConversationId,
        HandoffStatus status,
        HandoffReason reason,
        Temper temper,
        String question,
        Instant openedAt,
        @Nullable Agent agent,
        @Nullable Instant firstAnswerAt,
        @Nullable String lastAnswer,
        @Nullable Instant resolvedAt) {

    public boolean isOpen() {
        return status != HandoffStatus.RESOLVED;
    }

    /** Whether there is a question with an answer in words. */
    public boolean isAnswered() {
        return lastAnswer != null && !question.isBlank();
    }

    /** The code as it stands in a path, without its {@code #}. */
    public String pathCode() {
        return code.substring(1);
    }

    /** What marks the messages about it. Codes come round again; this doesn't. */
    String about() {
        return code + '/' + id;
    }
}
