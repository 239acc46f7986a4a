package io.miaohui.connectors.wecom.bot;

import io.miaohui.connectors.AnswerRatings;
import io.miaohui.connectors.ConversationRef;
import java.util.Map;

/** Finds the answer that a 👍 or 👎 is about: we name a stream after the question, and all else by a name of ours. */
final class FeedbackDesk {

    private final AnswerRatings ratings;

    FeedbackDesk(AnswerRatings ratings) {
        this.ratings = ratings;
    }

    /** @throws RuntimeException if it could not be stored */
    void take(BotMessage message) {
        Feedback feedback = message.feedback();
        String id = feedback.id();
        ConversationRef conversation = message.conversation(Map.of());
        feedback.opinion().ifPresent(opinion -> {
            if (SentId.isOurs(id)) {
                ratings.rateSent(conversation, id, opinion);
            } else {
                ratings.rateAnswerTo(conversation, message.ledgerId(id), opinion);
            }
        });
    }
}
