package io.miaohui.insight.learning;

import io.miaohui.conversation.PersonalData;
import io.miaohui.faq.Faq;
import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.FaqLimits;
import io.miaohui.faq.Feedback;
import io.miaohui.faq.Feedback.Source;
import io.miaohui.faq.Feedback.Verdict;
import io.miaohui.faq.Thresholds;
import io.miaohui.faq.Tuning;
import io.miaohui.handoff.AgentAnswered;
import io.miaohui.handoff.AnswerKept;
import io.miaohui.handoff.Handoff;
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
    private final StoredProposals proposals;
    private final Feedback feedback;
    private final Tuning tuning;
    private final Faq faq;
    private final Clock clock;

    AgentLesson(
            QuestionReader questions,
            Gathering gathering,
            SynonymLesson synonyms,
            StoredProposals proposals,
            Feedback feedback,
            Tuning tuning,
            Faq faq,
            Clock clock) {
        this.questions = questions;
        this.gathering = gathering;
        this.synonyms = synonyms;
        this.proposals = proposals;
        this.feedback = feedback;
        this.tuning = tuning;
        this.faq = faq;
        this.clock = clock;
    }

    void learn(AgentAnswered event) {
        questions.read(event.ticket().question()).ifPresent(asked -> learn(event, asked));
    }

    private void learn(AgentAnswered event, Asked asked) {
        Faq.Live live = faq.live();
        Optional<FaqEntry> entry = event.entryId() == null
                ? AnswerLikeness.closest(event.answer(), live.entries().values())
                : live.entry(event.entryId());
        if (entry.isPresent()) {
            confirm(event.ticket(), asked, entry.get());
        } else if (event.entryId() == null && !HoldingWords.are(event.answer()) && !isAnswered(asked)) {
            String answer = cut(PersonalData.maskAnswer(event.answer()));
            gathering.add(Topic.unanswered(asked, answer), Evidence.answered(event.ticket(), asked));
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

    /** Some want a person for what the bot could answer. */
    private boolean isAnswered(Asked asked) {
        return tuning.thresholds()
                        .judge(faq.live()
                                .matcher()
                                .match(asked.words(), clock.instant())
                                .candidates())
                instanceof Thresholds.Verdict.Answer;
    }

    /** The agent was faster than any admin. */
    void keep(AnswerKept event) {
        questions
                .read(event.ticket().question())
                .ifPresent(asked -> proposals.kept(
                        Topic.unanswered(asked, null).subject(), event.agent().name()));
    }

    private static String cut(String answer) {
        return answer.length() <= FaqLimits.ANSWER ? answer : answer.substring(0, FaqLimits.ANSWER);
    }
}
