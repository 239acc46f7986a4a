package io.miaohui.conversation;

import com.baomidou.mybatisplus.annotation.IdType;
import com.baomidou.mybatisplus.annotation.TableId;
import com.baomidou.mybatisplus.annotation.TableName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@TableName("sync_cursor")
class CursorRow {
    @TableId(type = IdType.INPUT)
    String feed = "";

    @Nullable
    String readTo;

    Instant since = Instant.EPOCH;
    Instant updatedAt = Instant.EPOCH;
}
