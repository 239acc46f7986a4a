package io.miaohui.connectors;

import org.jspecify.annotations.Nullable;

/**
 * Takes what somebody made of an answer, where the platform has a place to say so. Saying the same again changes nothing.
 * Safe for use by many threads.
 */
public interface AnswerRatings {

    /**
     * What somebody thinks of an answer.
     *
     * @param helpful {@code null} takes an earlier opinion back
     * @param reason in their own words or the platform's, where they gave one
     */
    record Opinion(@Nullable Boolean helpful, @Nullable String reason) {}

    /**
     * Rates what answered a message.
     *
     * @param messageId the id, as the channel gave it to the ledger, of the message that was answered
     * @return whether the FAQ answered a message of that id in that conversation
     * @throws RuntimeException if it could not be stored
     */
    boolean rateAnswerTo(ConversationRef conversation, String messageId, Opinion opinion);

    /**
     * Rates an answer that is known by its own id.
     *
     * @param platformId what {@link Delivery.Delivered} named when it was sent
     * @return whether the FAQ's answer was sent under that id in that conversation
     * @throws RuntimeException if it could not be stored
     */
    boolean rateSent(ConversationRef conversation, String platformId, Opinion opinion);
}
