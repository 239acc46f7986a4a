package io.miaohui.conversation;

import com.baomidou.mybatisplus.annotation.IdType;
import com.baomidou.mybatisplus.annotation.TableField;
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

    /** The answer was for the callback's response and stayed back: a person had taken the floor. */
    static final String DROPPED = "DROPPED";

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

    /** Who has the floor in its conversation, where the turn is read with it. */
    @TableField(exist = false)
    @Nullable
    ConversationStatus floor;

    /** Whether what it says stays back once a person has the floor: all but the word that one was called. */
    boolean yieldsToPeople() {
        return !"escalate".equals(decision);
    }

    boolean isDone() {
        return DONE.equals(state);
    }
}
