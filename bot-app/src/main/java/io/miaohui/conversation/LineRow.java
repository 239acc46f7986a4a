package io.miaohui.conversation;

import com.baomidou.mybatisplus.annotation.IdType;
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
}
