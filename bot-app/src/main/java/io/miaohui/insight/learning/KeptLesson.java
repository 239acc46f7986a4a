package io.miaohui.insight.learning;

import io.miaohui.conversation.PersonalData;
import io.miaohui.faq.Faq;
import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.FaqLimits;
import io.miaohui.handoff.Handoff;
import io.miaohui.handoff.HoldingWords;
import io.miaohui.handoff.KeepWish;
import io.miaohui.handoff.KeepWish.How;
import io.miaohui.handoff.Kept;
import io.miaohui.handoff.Kept.Outcome;
import io.miaohui.handoff.KeptAnswers;
import io.miaohui.insight.Proposal.Kind;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What an agent vouches for. It is proposed with the agent's wish, not behind it: who is told that it was handed in can
 * rely on that.
 */
@Component
class KeptLesson implements KeptAnswers {

    private final QuestionReader questions;
    private final Gathering gathering;
    private final NearEntries nearEntries;
    private final DuplicateMapper duplicates;
    private final Faq faq;
    private final Clock clock;

    KeptLesson(
            QuestionReader questions,
            Gathering gathering,
            NearEntries nearEntries,
            DuplicateMapper duplicates,
            Faq faq,
            Clock clock) {
        this.questions = questions;
        this.gathering = gathering;
        this.nearEntries = nearEntries;
        this.duplicates = duplicates;
        this.faq = faq;
        this.clock = clock;
    }

    @Override
    public boolean isNews(Handoff ticket) {
        Optional<Asked> asked = questions.read(ticket.question());
        if (asked.isEmpty() || nearEntries.isAnswered(asked.get().words())) {
            return false;
        }
        String answer = ticket.lastAnswer();
        return answer != null
                && !HoldingWords.are(answer)
                && nearEntries.saying(answer).isEmpty();
    }

    @Override
    public Kept keep(Handoff ticket, KeepWish wish) {
        Optional<Asked> asked = questions.read(ticket.question());
        if (asked.isEmpty() || ticket.lastAnswer() == null) {
            return Kept.of(Outcome.NOTHING);
        }
        String answer = masked(ticket.lastAnswer());
        return switch (wish.how()) {
            case KEEP, NEW -> propose(ticket, asked.get(), answer, wish.how());
            case MERGE -> merge(ticket, asked.get(), answer, wish.into());
            case IGNORE -> {
                gathering.takeBack(
                        ticket, null, Topic.unanswered(asked.get(), null).subject());
                yield Kept.of(Outcome.IGNORED);
            }
        };
    }

    private Kept propose(Handoff ticket, Asked asked, String answer, How how) {
        Topic topic = Topic.unanswered(asked, answer);
        ProposalRow row = gathering.vouch(topic, Kind.ENTRY, Evidence.kept(ticket, asked));
        gathering.takeBack(ticket, topic.subject(), null);
        List<FaqEntry> near = how == How.KEEP ? show(ticket, asked, answer) : List.of();
        return new Kept(outcome(row, Outcome.PROPOSED), null, near);
    }

    private Kept merge(Handoff ticket, Asked asked, String answer, String which) {
        Optional<FaqEntry> entry = entry(ticket, asked, answer, which);
        if (entry.isEmpty()) {
            return Kept.of(Outcome.NO_ENTRY);
        }
        String id = entry.get().id();
        Topic topic = Topic.pair(id, asked);
        boolean known = questions.isAsked(asked, id);
        ProposalRow row = known ? null : gathering.vouch(topic, Kind.SIMILAR, Evidence.kept(ticket, asked));
        gathering.takeBack(
                ticket, topic.subject(), Topic.unanswered(asked, null).subject());
        return new Kept(known ? Outcome.KNOWN : outcome(row, Outcome.MERGED), entry.get(), List.of());
    }

    /** A number means what was listed, whatever was published since. */
    private Optional<FaqEntry> entry(Handoff ticket, Asked asked, String answer, String which) {
        List<String> listed = duplicates.shown(ticket.id());
        List<String> numbered = listed.isEmpty()
                ? show(ticket, asked, answer).stream().map(FaqEntry::id).toList()
                : listed;
        if (which.matches("[1-9]\\d?") && Integer.parseInt(which) <= numbered.size()) {
            return faq.live().entry(numbered.get(Integer.parseInt(which) - 1));
        }
        return faq.live().entry(which).or(() -> faq.live().entries().values().stream()
                .filter(entry -> entry.id().equalsIgnoreCase(which))
                .findFirst());
    }

    private List<FaqEntry> show(Handoff ticket, Asked asked, String answer) {
        List<FaqEntry> near = nearEntries.of(asked.words(), answer);
        duplicates.forget(ticket.id());
        for (int i = 0; i < near.size(); i++) {
            duplicates.show(ticket.id(), i + 1, near.get(i).id(), clock.instant());
        }
        return near;
    }

    private static Outcome outcome(@Nullable ProposalRow row, Outcome open) {
        if (row == null) {
            return Outcome.DISMISSED;
        }
        return switch (row.state) {
            case OPEN -> open;
            case ACCEPTED -> Outcome.ACCEPTED;
            case DISMISSED -> Outcome.DISMISSED;
        };
    }

    static String masked(String answer) {
        return Texts.cut(PersonalData.maskAnswer(answer), FaqLimits.ANSWER);
    }
}
