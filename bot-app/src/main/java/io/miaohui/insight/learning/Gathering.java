package io.miaohui.insight.learning;

import io.miaohui.handoff.Handoff;
import io.miaohui.insight.Proposal.Kind;
import io.miaohui.insight.Proposal.State;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Gathers evidence, and proposes something once there is enough of it. */
@Component
class Gathering {

    private final EvidenceMapper evidence;
    private final ProposalMapper proposals;
    private final LearningSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Gathering(
            EvidenceMapper evidence,
            ProposalMapper proposals,
            LearningSettings settings,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.evidence = evidence;
        this.proposals = proposals;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** The evidence is committed before it is weighed: of two replicas that add some, one weighs what both added. */
    void add(Topic topic, Evidence found) {
        evidence.put(EvidenceRow.of(topic, found, clock.instant()));
        for (Kind kind : topic.kinds()) {
            try {
                transaction.executeWithoutResult(status -> weigh(topic, kind));
            } catch (DuplicateKeyException proposedElsewhere) {
                transaction.executeWithoutResult(status -> weigh(topic, kind));
            }
        }
    }

    /**
     * Adds what an agent vouches for and proposes it, within the caller's transaction.
     *
     * @return the proposal as it stands; {@code null} if it was dismissed for good
     */
    @Nullable
    ProposalRow vouch(Topic topic, Kind kind, Evidence found) {
        evidence.put(EvidenceRow.of(topic, found, clock.instant()));
        for (Kind each : topic.kinds()) {
            try {
                weigh(topic, each);
            } catch (DuplicateKeyException proposedElsewhere) {
                weigh(topic, each);
            }
        }
        ProposalRow row = proposals.lockAbout(topic.subject(), kind);
        if (row != null && row.state == State.OPEN && topic.counterpart() != null) {
            row.counterpart = topic.counterpart();
            proposals.updateById(row);
        }
        return row;
    }

    /**
     * Takes back what was vouched for from that ticket, within the caller's transaction.
     *
     * @param except what is still vouched for
     * @param question what the ticket's answers speak for no longer either
     */
    void takeBack(Handoff ticket, @Nullable String except, @Nullable String question) {
        String kept = Evidence.keptFrom(ticket);
        for (String subject : evidence.subjects(kept)) {
            if (!subject.equals(except)) {
                takeBack(subject, kept);
            }
        }
        if (question != null) {
            takeBack(question, Evidence.answeredIn(ticket));
        }
    }

    private void takeBack(String subject, String origin) {
        evidence.takeBack(subject, origin);
        for (ProposalRow row : proposals.lockOpenAbout(subject)) {
            settle(row, Weighing.of(subject, row.kind, evidence));
        }
    }

    private void settle(ProposalRow row, Weighing weighing) {
        if (row.state == State.OPEN && !weighing.isEnough(settings)) {
            proposals.deleteById(row.id);
        } else {
            weighing.writeTo(row);
            proposals.updateById(row);
        }
    }

    private void weigh(Topic topic, Kind kind) {
        ProposalRow row = proposals.lockAbout(topic.subject(), kind);
        Weighing weighing = Weighing.of(topic.subject(), kind, evidence);
        if (row == null && weighing.isEnough(settings) && proposals.dismissals(topic.subject(), kind) == 0) {
            ProposalRow proposed = ProposalRow.of(topic, kind);
            proposed.counterpart = topic.counterpart();
            proposed.wording = wording(topic, kind);
            weighing.writeTo(proposed);
            proposals.insert(proposed);
        } else if (row != null) {
            if (!weighing.vouched() || row.counterpart == null) {
                row.counterpart = longer(row.counterpart, topic.counterpart());
            }
            settle(row, weighing);
        }
    }

    private String wording(Topic topic, Kind kind) {
        String usual = kind == Kind.SYNONYM ? null : evidence.usualWording(topic.subject(), kind != Kind.NEGATIVE);
        return usual == null ? topic.wording() : usual;
    }

    /** Of all that an agent writes, the longest is most likely the answer; the rest is politeness. */
    private static @Nullable String longer(@Nullable String before, @Nullable String now) {
        return now == null || before != null && before.length() >= now.length() ? before : now;
    }
}
