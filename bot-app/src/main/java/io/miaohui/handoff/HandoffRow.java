package io.miaohui.handoff;

import com.baomidou.mybatisplus.annotation.IdType;
import com.baomidou.mybatisplus.annotation.TableId;
import com.baomidou.mybatisplus.annotation.TableName;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@TableName("handoff")
class HandoffRow {
    @TableId(type = IdType.AUTO)
    @Nullable
    Long id;

    String code = "";

    @Nullable
    String codeSlot;

    long conversationId;

    @Nullable
    Long openConversationId;

    @Nullable
    String desk;

    @Nullable
    Long deskConversationId;

    String status = HandoffStatus.QUEUED.name();
    String reason = "";
    String temper = Temper.CALM.name();
    String question = "";
    Instant openedAt = Instant.EPOCH;

    @Nullable
    String claimedBy;

    @Nullable
    String claimedName;

    @Nullable
    Instant claimedAt;

    @Nullable
    Instant firstAnswerAt;

    @Nullable
    String lastAnswer;

    @Nullable
    Instant resolvedAt;

    @Nullable
    Instant opensAt;

    @Nullable
    Instant countsFrom;

    int claimTold;
    int answerTold;
    int resolveTold;

    @Nullable
    String desksTried;

    @Nullable
    Instant silentSince;

    @Nullable
    Instant askedSolvedAt;

    /** Since when its customer waited for people who were there. */
    Instant countedFrom() {
        return countsFrom == null ? openedAt : countsFrom;
    }

    Handoff toHandoff() {
        return new Handoff(
                Objects.requireNonNull(id),
                code,
                conversationId,
                desk,
                deskConversationId,
                HandoffStatus.valueOf(status),
                HandoffReason.valueOf(reason),
                Temper.valueOf(temper),
                question,
                openedAt,
                claimedBy == null ? null : new Agent(claimedBy, claimedName == null ? claimedBy : claimedName),
                firstAnswerAt,
                lastAnswer,
                resolvedAt);
    }
}
