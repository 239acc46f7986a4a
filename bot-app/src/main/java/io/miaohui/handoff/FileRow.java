package io.miaohui.handoff;

import com.baomidou.mybatisplus.annotation.IdType;
import com.baomidou.mybatisplus.annotation.TableId;
import com.baomidou.mybatisplus.annotation.TableName;
import io.miaohui.connectors.Content;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@TableName("handoff_file")
class FileRow {
    @TableId(type = IdType.AUTO)
    @Nullable
    Long id;

    long handoffId;
    long conversationId;

    @Nullable
    String mediaId;

    @Nullable
    String url;

    @Nullable
    String fileName;

    @Nullable
    String agentId;

    @Nullable
    String agentName;

    /** What was fetched and waits for the desk to open. */
    byte @Nullable [] content;

    int attempts;
    Instant nextAttemptAt = Instant.EPOCH;

    /** Who sends it to the customer; {@code null} if the customer sends it. */
    @Nullable
    Agent agent() {
        return agentId == null ? null : new Agent(agentId, agentName == null ? agentId : agentName);
    }

    Content.Attachment attachment() {
        return new Content.Attachment(mediaId, fileName, url);
    }
}
