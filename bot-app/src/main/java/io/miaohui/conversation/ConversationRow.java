package io.miaohui.conversation;

import com.baomidou.mybatisplus.annotation.IdType;
import com.baomidou.mybatisplus.annotation.TableId;
import com.baomidou.mybatisplus.annotation.TableName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@TableName("conversation")
class ConversationRow {
    @TableId(type = IdType.AUTO)
    @Nullable
    Long id;

    String channel = "";
    String account = "";
    String platformId = "";
    String kind = "";
    String address = "{}";

    @Nullable
    String customerName;

    @Nullable
    String personId;

    String status = ConversationStatus.BOT.name();
    String memory = "";
    Instant createdAt = Instant.EPOCH;
    Instant updatedAt = Instant.EPOCH;
}
