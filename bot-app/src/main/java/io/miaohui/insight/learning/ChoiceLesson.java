package io.miaohui.insight.learning;

import io.miaohui.dialogue.CustomerChose;
import io.miaohui.dialogue.CustomerChose.Offered;
import io.miaohui.faq.Feedback;
import io.miaohui.faq.Feedback.Source;
import io.miaohui.faq.Feedback.Verdict;
import io.miaohui.faq.Tuning;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * What was chosen is right and the others are wrong; the question becomes a similar one of what was chosen. Where none
 * was meant, all are wrong, and the question may become a negative one of each. What was merely not chosen needs no
 * negative question: once the chosen entry has the question, it alone answers.
 */
@Component
class ChoiceLesson {

    /** A choice that was so nearly the answer is believed at once. */
    private static final double NEARLY = 0.1;

    private final QuestionReader questions;
    private final Gathering gathering;
    private final SynonymLesson synonyms;
    private final Feedback feedback;
    private final Tuning tuning;
    private final Clock clock;

    ChoiceLesson(
            QuestionReader questions,
            Gathering gathering,
            SynonymLesson synonyms,
            Feedback feedback,
            Tuning tuning,
            Clock clock) {
        this.questions = questions;
        this.gathering = gathering;
        this.synonyms = synonyms;
        this.feedback = feedback;
        this.tuning = tuning;
        this.clock = clock;
    }

    void learn(CustomerChose event) {
        questions.read(event.question()).ifPresent(asked -> learn(event, asked));
    }

    private void learn(CustomerChose event, Asked asked) {
        for (Offered offered : event.offered()) {
            boolean right = offered.entryId().equals(event.chosen());
            String about = Digest.of("choice", event.conversationId(), event.messageId(), offered.entryId());
            feedback.put(about, new Verdict(asked.words(), offered.entryId(), right, Source.CHOICE, clock.instant()));
            if (right || event.chosen() == null) {
                boolean certain =
                        right && offered.confidence() >= tuning.thresholds().answerAt() - NEARLY;
                Evidence evidence = Evidence.chosen(about, right, certain, event.conversationId(), asked);
                gathering.add(Topic.pair(offered.entryId(), asked), evidence);
                if (right) {
                    synonyms.learn(offered.entryId(), asked, evidence);
                }
            }
        }
    }
}
