package io.miaohui.handoff;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

@Mapper
interface PersonMapper {

    /**
     * A ticket as it is remembered.
     *
     * @param agent the name of whoever has or had it
     * @param score what the customer said after it, see {@link Satisfaction.Score#number}
     */
    record Past(
            long id,
            String code,
            long conversationId,
            @Nullable String desk,
            String status,
            Instant openedAt,
            @Nullable String agent,
            @Nullable Integer score) {

        boolean isOpen() {
            return !HandoffStatus.RESOLVED.name().equals(status);
        }
    }

    /** Newest first. There must be a conversation. */
    @Select("<script>SELECT h.id, h.code, h.conversation_id, h.desk, h.status, h.opened_at, h.claimed_name AS agent,"
            + " s.score FROM handoff h LEFT JOIN satisfaction s ON s.handoff_id = h.id WHERE h.conversation_id IN"
            + " <foreach collection='all' item='it' open='(' separator=',' close=')'>#{it}</foreach>"
            + " ORDER BY h.id DESC LIMIT #{limit}</script>")
    List<Past> tickets(@Param("all") Collection<Long> conversations, @Param("limit") int limit);
}
