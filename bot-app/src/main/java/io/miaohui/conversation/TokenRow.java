package io.miaohui.conversation;

import com.baomidou.mybatisplus.annotation.IdType;
import com.baomidou.mybatisplus.annotation.TableId;
import com.baomidou.mybatisplus.annotation.TableName;
import java.time.Instant;

@TableName("access_token")
class TokenRow {
    @TableId(type = IdType.INPUT)
    String name = "";

    String token = "";
    Instant expiresAt = Instant.EPOCH;
}
