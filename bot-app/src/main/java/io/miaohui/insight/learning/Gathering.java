package io.miaohui.insight.learning;

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

    private void weigh(Topic topic, Kind kind) {
        ProposalRow row = proposals.lockAbout(topic.subject(), kind);
        Weighing weighing = Weighing.of(topic, kind, evidence);
        boolean enough = weighing.isEnough(settings);
        if (row == null && enough && proposals.dismissals(topic.subject(), kind) == 0) {
            ProposalRow proposed = ProposalRow.of(topic, kind);
            proposed.counterpart = topic.counterpart();
            proposed.wording = wording(topic, kind);
            weighing.writeTo(proposed);
            proposals.insert(proposed);
        } else if (row != null && row.state == State.OPEN && !enough) {
            proposals.deleteById(row.id);
        } else if (row != null) {
            weighing.writeTo(row);
            row.counterpart = longer(row.counterpart, topic.counterpart());
            proposals.updateById(row);
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
