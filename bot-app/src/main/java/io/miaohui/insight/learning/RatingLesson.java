package io.miaohui.insight.learning;

import io.miaohui.conversation.AnswerRated;
import io.miaohui.faq.Feedback;
import io.miaohui.faq.Feedback.Source;
import io.miaohui.faq.Feedback.Verdict;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Whether an answer helped: a verdict, and the start of a negative question where it did not. */
@Component
class RatingLesson {

    private final QuestionReader questions;
    private final Gathering gathering;
    private final Feedback feedback;
    private final Clock clock;

    RatingLesson(QuestionReader questions, Gathering gathering, Feedback feedback, Clock clock) {
        this.questions = questions;
        this.gathering = gathering;
        this.feedback = feedback;
        this.clock = clock;
    }

    void learn(AnswerRated event) {
        questions.read(event.question()).ifPresent(asked -> learn(event, asked));
    }

    private void learn(AnswerRated event, Asked asked) {
        String origin = Digest.of("rating", event.turn());
        feedback.put(
                origin, new Verdict(asked.words(), event.entryId(), event.helpful(), Source.THUMB, clock.instant()));
        // An entry that disappoints those who ask its very question needs a better answer, not other questions.
        if (!questions.isAsked(asked, event.entryId())) {
            gathering.add(
                    Topic.pair(event.entryId(), asked),
                    Evidence.rated(origin, event.helpful(), event.conversationId(), asked));
        }
    }
}
