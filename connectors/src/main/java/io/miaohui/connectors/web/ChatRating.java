package io.miaohui.connectors.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.EdgeRejection;
import io.miaohui.connectors.WebRatings;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a customer says about an answer.
 *
 * @param messageId the id of the message that was answered …
 * @param line … or the line of the transcript that shows the answer; one of the two
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChatRating(String customer, @Nullable String messageId, @Nullable Long line, boolean helpful) {

    private static final String SHAPE = "{\"customer\",\"messageId\" or \"line\",\"helpful\"}";

    private record Body(
            @Nullable String customer, @Nullable String messageId, @Nullable Long line, @Nullable Boolean helpful) {}

    /** The customer was given no such answer. */
    static final class Unknown extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unknown() {
            super("no such answer", null, false, false);
        }
    }

    /** @throws EdgeRejection if it is no JSON object of that shape, or if a part is missing */
    static ChatRating parse(byte[] json, JsonMapper mapper) {
        Body body = ChatBody.read(json, mapper, Body.class, SHAPE);
        Boolean helpful = body.helpful();
        if (helpful == null || (body.messageId() == null) == (body.line() == null)) {
            throw ChatBody.malformed(SHAPE);
        }
        return new ChatRating(
                ChatQuestion.id("customer", body.customer()),
                body.messageId() == null ? null : ChatQuestion.id("messageId", body.messageId()),
                body.line(),
                helpful);
    }

    /** @return whether there is such an answer in the customer's conversation */
    boolean giveTo(WebRatings ratings) {
        ConversationRef conversation = WebChannel.conversationOf(customer);
        if (line != null) {
            return ratings.rateLine(conversation, line, helpful);
        }
        return messageId != null && ratings.rate(conversation, ChatQuestion.ledgerId(customer, messageId), helpful);
    }
}
