package io.miaohui.insight.learning;

import com.baomidou.mybatisplus.annotation.TableName;
import io.miaohui.handoff.Handoff;
import io.miaohui.insight.Proposal;
import io.miaohui.insight.Proposal.Source;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@TableName("learning_evidence")
class EvidenceRow {
    String subject = "";
    String origin = "";
    boolean supports;
    boolean certain;
    String source = "";
    long customer;
    String wording = "";

    @Nullable
    Long handoffId;

    @Nullable
    String handoffCode;

    Instant saidAt = Instant.EPOCH;

    static EvidenceRow of(Topic topic, Evidence evidence, Instant now) {
        Handoff ticket = evidence.ticket();
        EvidenceRow row = new EvidenceRow();
        row.subject = topic.subject();
        row.origin = evidence.origin();
        row.supports = evidence.supports();
        row.certain = evidence.certain();
        row.source = evidence.source().name();
        row.customer = evidence.customer();
        row.wording = evidence.wording();
        row.handoffId = ticket == null ? null : ticket.id();
        row.handoffCode = ticket == null ? null : ticket.code();
        row.saidAt = now;
        return row;
    }

    Proposal.Example toExample() {
        return new Proposal.Example(wording, Source.valueOf(source), saidAt, handoffId, handoffCode);
    }
}
