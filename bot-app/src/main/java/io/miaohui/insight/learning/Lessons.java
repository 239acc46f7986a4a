package io.miaohui.insight.learning;

import io.miaohui.conversation.AnswerRated;
import io.miaohui.dialogue.CustomerChose;
import io.miaohui.dialogue.QuestionUnanswered;
import io.miaohui.handoff.AgentAnswered;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Hears what happened, once it is committed, and hands it over to those who learn from it. */
@Component
class Lessons {

    private final Background background;
    private final ChoiceLesson choices;
    private final AgentLesson agents;
    private final RatingLesson ratings;
    private final MissLesson misses;

    Lessons(Background background, ChoiceLesson choices, AgentLesson agents, RatingLesson ratings, MissLesson misses) {
        this.background = background;
        this.choices = choices;
        this.agents = agents;
        this.ratings = ratings;
        this.misses = misses;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(CustomerChose event) {
        later(choices::learn, event);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(QuestionUnanswered event) {
        later(misses::learn, event);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(AnswerRated event) {
        later(ratings::learn, event);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(AgentAnswered event) {
        later(agents::learn, event);
    }

    private <T> void later(Consumer<T> lesson, T event) {
        background.run(() -> lesson.accept(event));
    }
}
