package io.miaohui.conversation;

import com.baomidou.mybatisplus.annotation.IdType;
import com.baomidou.mybatisplus.annotation.TableField;
import com.baomidou.mybatisplus.annotation.TableId;
import com.baomidou.mybatisplus.annotation.TableName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@TableName("transcript_line")
class LineRow {
    @TableId(type = IdType.AUTO)
    @Nullable
    Long id;

    long conversationId;
    String author = "";

    @Nullable
    String authorName;

    String text = "";

    @Nullable
    String reply;

    @Nullable
    String delivery;

    Instant createdAt = Instant.EPOCH;

    @Nullable
    Long turnId;

    /** The turn's, where the line is read with it. */
    @TableField(exist = false)
    @Nullable
    String answeredBy;

    /** The turn's, where the line is read with it. */
    @TableField(exist = false)
    @Nullable
    Boolean helpful;
}
