package io.miaohui.editing;

import com.baomidou.mybatisplus.annotation.IdType;
import com.baomidou.mybatisplus.annotation.TableId;
import com.baomidou.mybatisplus.annotation.TableName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A spreadsheet that an editor sent, as sql/V10__editing.sql describes it. */
@TableName("chat_spreadsheet")
class SheetRow {

    static final String READING = "READING";
    static final String ASKED = "ASKED";
    static final String PUBLISHING = "PUBLISHING";
    static final String ENDED = "ENDED";

    @TableId(type = IdType.AUTO)
    @Nullable
    Long id;

    long conversationId;
    String editor = "";
    String fileName = "";

    @Nullable
    String mediaId;

    @Nullable
    String url;

    String state = READING;
    int attempts;
    Instant nextAttemptAt = Instant.EPOCH;

    @Nullable
    Instant askedUntil;

    Instant createdAt = Instant.EPOCH;
}
