package io.miaohui.insight.learning;

import com.baomidou.mybatisplus.annotation.FieldStrategy;
import com.baomidou.mybatisplus.annotation.IdType;
import com.baomidou.mybatisplus.annotation.TableField;
import com.baomidou.mybatisplus.annotation.TableId;
import com.baomidou.mybatisplus.annotation.TableName;
import io.miaohui.insight.Proposal.Kind;
import io.miaohui.insight.Proposal.State;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@TableName("learning_proposal")
class ProposalRow {
    @TableId(type = IdType.AUTO)
    @Nullable
    Long id;

    Kind kind = Kind.SIMILAR;
    String subject = "";

    @TableField(updateStrategy = FieldStrategy.ALWAYS)
    @Nullable
    String entryKey;

    String wording = "";

    @Nullable
    String counterpart;

    State state = State.OPEN;
    int customers;
    int doubters;
    int agents;
    int pieces;
    Instant lastAt = Instant.EPOCH;

    @TableField(updateStrategy = FieldStrategy.ALWAYS)
    @Nullable
    String decidedBy;

    @TableField(updateStrategy = FieldStrategy.ALWAYS)
    @Nullable
    Instant decidedAt;

    @TableField(updateStrategy = FieldStrategy.ALWAYS)
    @Nullable
    String applied;

    static ProposalRow of(Topic topic, Kind kind) {
        ProposalRow row = new ProposalRow();
        row.kind = kind;
        row.subject = topic.subject();
        row.entryKey = topic.entryId();
        row.wording = topic.wording();
        return row;
    }
}
