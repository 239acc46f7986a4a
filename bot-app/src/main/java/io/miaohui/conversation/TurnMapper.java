package io.miaohui.conversation;

import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface TurnMapper extends BaseMapper<TurnRow> {

    /** With the floor of its conversation. */
    @Nullable
    @Select("SELECT t.*, c.status AS floor FROM turn t JOIN conversation c ON c.id = t.conversation_id"
            + " WHERE t.channel = #{channel} AND t.message_id = #{messageId}")
    TurnRow byMessage(@Param("channel") String channel, @Param("messageId") String messageId);

    /** With the floor of its conversation. */
    @Nullable
    @Select("SELECT t.*, c.status AS floor FROM turn t JOIN conversation c ON c.id = t.conversation_id"
            + " WHERE t.id = #{id}")
    TurnRow find(@Param("id") long id);

    @Nullable
    @Select("SELECT * FROM turn WHERE id = #{id} FOR UPDATE")
    TurnRow lock(@Param("id") long id);

    @Nullable
    @Select("SELECT * FROM turn WHERE conversation_id = #{conversation} AND state = 'RECEIVED'"
            + " ORDER BY id LIMIT 1 FOR UPDATE")
    TurnRow lockNext(@Param("conversation") long conversation);

    @Select("SELECT DISTINCT conversation_id FROM turn WHERE state = 'RECEIVED' AND received_at < #{before} LIMIT 500")
    List<Long> waitingConversations(@Param("before") Instant before);

    @Select("SELECT * FROM turn WHERE delivery = 'RESPONSE' AND decided_at < #{before} ORDER BY id LIMIT 200")
    List<TurnRow> unconfirmed(@Param("before") Instant before);

    @Update("<script>UPDATE turn SET delivery = 'CONFIRMED' WHERE delivery = 'RESPONSE' AND channel = #{channel}"
            + " AND message_id IN <foreach collection='ids' item='id' open='(' separator=',' close=')'>#{id}</foreach>"
            + "</script>")
    void confirm(@Param("channel") String channel, @Param("ids") Collection<String> messageIds);

    /** Ends a turn that nothing can be done about. */
    @Update("UPDATE turn SET state = 'DONE', delivery = 'OUTBOX', decided_at = #{now}, decision = 'say',"
            + " reason = 'failed: set aside', failed = TRUE WHERE id = #{id} AND state = 'RECEIVED'")
    void setAside(@Param("id") long id, @Param("now") Instant now);

    /** The turn in which an entry answered and that a line of the transcript shows. */
    @Nullable
    @Select("SELECT t.* FROM turn t JOIN transcript_line l ON l.turn_id = t.id WHERE l.id = #{line}")
    TurnRow byLine(@Param("line") long line);

    /** The turn that a message was sent for in a conversation, by the id under which the platform knows that message. */
    @Nullable
    @Select("SELECT t.* FROM outbox o JOIN transcript_line l ON l.id = o.line_id JOIN turn t ON t.id = l.turn_id"
            + " WHERE o.platform_id = #{platformId} AND o.conversation_id = #{conversation} LIMIT 1")
    TurnRow bySent(@Param("conversation") long conversation, @Param("platformId") String platformId);

    /** @return 0 if that was said before */
    @Update("UPDATE turn SET helpful = #{helpful}, rating_reason = #{reason} WHERE id = #{id} AND (helpful IS NULL"
            + " OR helpful <> #{helpful} OR COALESCE(rating_reason, '') <> COALESCE(#{reason}, ''))")
    int rate(@Param("id") long id, @Param("helpful") boolean helpful, @Param("reason") @Nullable String reason);

    @Select("SELECT COUNT(*) FROM turn WHERE conversation_id = #{conversation} AND state = 'DONE' AND helpful = FALSE"
            + " AND decided_at >= #{since}")
    int unhelpful(@Param("conversation") long conversation, @Param("since") Instant since);

    @Update("UPDATE turn SET helpful = NULL, rating_reason = NULL WHERE id = #{id}")
    void unrate(@Param("id") long id);

    @Update("UPDATE turn SET delivery = #{delivery} WHERE id = #{id}")
    void redirect(@Param("id") long id, @Param("delivery") String delivery);
}
