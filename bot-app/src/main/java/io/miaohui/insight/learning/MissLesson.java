package io.miaohui.insight.learning;

import io.miaohui.dialogue.QuestionUnanswered;
import org.springframework.stereotype.Component;

/** A question that nobody could answer asks for a new entry. */
@Component
class MissLesson {

    private final QuestionReader questions;
    private final Gathering gathering;

    MissLesson(QuestionReader questions, Gathering gathering) {
        this.questions = questions;
        this.gathering = gathering;
    }

    void learn(QuestionUnanswered event) {
        String origin = Digest.of("miss", event.conversationId(), event.messageId());
        questions
                .read(event.question())
                .ifPresent(asked -> gathering.add(
                        Topic.unanswered(asked, null), Evidence.missed(origin, event.conversationId(), asked)));
    }
}
