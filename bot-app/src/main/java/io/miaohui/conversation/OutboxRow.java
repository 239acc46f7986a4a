package io.miaohui.conversation;

import com.baomidou.mybatisplus.annotation.IdType;
import com.baomidou.mybatisplus.annotation.TableId;
import com.baomidou.mybatisplus.annotation.TableName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@TableName("outbox")
class OutboxRow {
    static final String WAITING = "WAITING";
    static final String SENT = "SENT";
    static final String FAILED = "FAILED";

    /** A person had taken the floor before it left. */
    static final String DROPPED = "DROPPED";

    /** Another row says it as well and has not ended yet. */
    static final String ABSORBED = "ABSORBED";

    @TableId(type = IdType.AUTO)
    @Nullable
    Long id;

    long conversationId;

    @Nullable
    Long lineId;

    String reply = "";
    String idempotencyKey = "";

    @Nullable
    String about;

    String state = WAITING;
    int attempts;
    Instant nextAttemptAt = Instant.EPOCH;
    Instant createdAt = Instant.EPOCH;

    @Nullable
    Instant endedAt;

    @Nullable
    String platformId;

    @Nullable
    String lastError;

    /** Whether it is an answer of the bot itself, which stays back once a person has the floor. */
    boolean fenced;

    /** How many rows behind it it says as well. */
    @Nullable
    Integer absorbed;

    /** The row that says this one. */
    @Nullable
    Long absorbedBy;

    /** What may stay back is said by nothing that may not: else it would leave with it. */
    boolean mayAbsorb(OutboxRow next) {
        return fenced || !next.fenced;
    }
}
