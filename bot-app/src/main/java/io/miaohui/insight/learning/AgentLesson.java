package io.miaohui.insight.learning;

import io.miaohui.faq.Faq;
import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.Feedback;
import io.miaohui.faq.Feedback.Source;
import io.miaohui.faq.Feedback.Verdict;
import io.miaohui.handoff.AgentAnswered;
import io.miaohui.handoff.Handoff;
import io.miaohui.handoff.HoldingWords;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What an agent answers: with an entry, or in words that say what an entry says, the question belongs to that entry; in
 * words of their own, question and answer may become a new one.
 */
@Component
class AgentLesson {

    private final QuestionReader questions;
    private final Gathering gathering;
    private final SynonymLesson synonyms;
    private final NearEntries near;
    private final Feedback feedback;
    private final Faq faq;
    private final Clock clock;

    AgentLesson(
            QuestionReader questions,
            Gathering gathering,
            SynonymLesson synonyms,
            NearEntries near,
            Feedback feedback,
            Faq faq,
            Clock clock) {
        this.questions = questions;
        this.gathering = gathering;
        this.synonyms = synonyms;
        this.near = near;
        this.feedback = feedback;
        this.faq = faq;
        this.clock = clock;
    }

    void learn(AgentAnswered event) {
        questions.read(event.ticket().question()).ifPresent(asked -> learn(event, asked));
    }

    private void learn(AgentAnswered event, Asked asked) {
        Optional<FaqEntry> entry = event.entryId() == null
                ? near.saying(event.answer())
                : faq.live().entry(event.entryId());
        if (entry.isPresent()) {
            confirm(event.ticket(), asked, entry.get());
        } else if (event.entryId() == null && !HoldingWords.are(event.answer()) && !near.isAnswered(asked.words())) {
            gathering.add(
                    Topic.unanswered(asked, KeptLesson.masked(event.answer())),
                    Evidence.answered(event.ticket(), asked));
        }
    }

    private void confirm(Handoff ticket, Asked asked, FaqEntry entry) {
        feedback.put(
                Digest.of("agent", ticket.id(), entry.id()),
                new Verdict(asked.words(), entry.id(), true, Source.AGENT, clock.instant()));
        if (!questions.isAsked(asked, entry.id())) {
            Evidence evidence = Evidence.answered(ticket, asked);
            gathering.add(Topic.pair(entry.id(), asked), evidence);
            synonyms.learn(entry.id(), asked, evidence);
        }
    }
}
