package io.miaohui.conversation;

import com.baomidou.mybatisplus.annotation.IdType;
import com.baomidou.mybatisplus.annotation.TableId;
import com.baomidou.mybatisplus.annotation.TableName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@TableName("turn")
class TurnRow {
    static final String RECEIVED = "RECEIVED";
    static final String DONE = "DONE";

    /** The answer is for the callback's response and was not confirmed yet. */
    static final String RESPONSE = "RESPONSE";

    static final String OUTBOX = "OUTBOX";

    @TableId(type = IdType.AUTO)
    @Nullable
    Long id;

    String channel = "";
    String messageId = "";
    long conversationId;
    String message = "";
    String state = RECEIVED;
    String delivery = OUTBOX;
    Instant receivedAt = Instant.EPOCH;

    @Nullable
    Instant decidedAt;

    @Nullable
    String decision;

    @Nullable
    String reason;

    @Nullable
    String entryId;

    @Nullable
    Double confidence;

    @Nullable
    String candidates;

    @Nullable
    Long faqRelease;

    @Nullable
    String response;

    boolean failed;

    @Nullable
    String question;

    @Nullable
    Boolean helpful;

    @Nullable
    Double mood;

    @Nullable
    String ratingReason;

    boolean isDone() {
        return DONE.equals(state);
    }
}
