package io.miaohui.conversation;

import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface OutboxMapper extends BaseMapper<OutboxRow> {

    /** A conversation with something to send now. */
    record Due(long conversationId, String channel) {}

    /**
     * The conversations whose first waiting row is due, the longest first. What waits behind such a row may be due as well
     * and doesn't count: thousands of conversations that wait for one platform would hide those of the others.
     */
    @Select("SELECT o.conversation_id, c.channel FROM outbox o JOIN conversation c ON c.id = o.conversation_id"
            + " WHERE o.state = 'WAITING' AND o.next_attempt_at <= #{now} AND NOT EXISTS (SELECT 1 FROM outbox b"
            + " WHERE b.conversation_id = o.conversation_id AND b.state = 'WAITING' AND b.id < o.id)"
            + " ORDER BY o.next_attempt_at LIMIT 500")
    List<Due> due(@Param("now") Instant now);

    /** The one row of a conversation that may be sent: the rows behind it wait for it. */
    @Nullable
    @Select("SELECT * FROM outbox WHERE conversation_id = #{conversation} AND state = 'WAITING' ORDER BY id LIMIT 1")
    OutboxRow head(@Param("conversation") long conversation);

    /** Takes a row for sending unless another replica was faster; 1 if it is ours. */
    @Update("UPDATE outbox SET attempts = attempts + 1, next_attempt_at = #{until}"
            + " WHERE id = #{id} AND state = 'WAITING' AND attempts = #{attempts}")
    int claim(@Param("id") long id, @Param("attempts") int attempts, @Param("until") Instant until);

    @Update("UPDATE outbox SET state = #{state}, ended_at = #{now}, platform_id = #{platformId}, last_error = #{error}"
            + " WHERE id = #{id}")
    void end(
            @Param("id") long id,
            @Param("state") String state,
            @Param("now") Instant now,
            @Param("platformId") @Nullable String platformId,
            @Param("error") @Nullable String error);

    @Update("UPDATE outbox SET next_attempt_at = #{at}, last_error = #{error} WHERE id = #{id}")
    void postpone(@Param("id") long id, @Param("at") Instant at, @Param("error") @Nullable String error);

    /** The moments of the last messages that reached a conversation, newest first. */
    @Select("SELECT ended_at FROM outbox WHERE conversation_id = #{conversation} AND ended_at > #{since}"
            + " AND state = 'SENT' ORDER BY ended_at DESC LIMIT #{limit}")
    List<Instant> sentSince(
            @Param("conversation") long conversation, @Param("since") Instant since, @Param("limit") int limit);

    @Nullable
    @Select("SELECT o.about FROM outbox o JOIN conversation c ON c.id = o.conversation_id"
            + " WHERE o.platform_id = #{platformId} AND c.channel = #{channel} AND o.about IS NOT NULL LIMIT 1")
    String about(@Param("channel") String channel, @Param("platformId") String platformId);

    @Nullable
    @Select("SELECT * FROM outbox WHERE idempotency_key = #{key}")
    OutboxRow byKey(@Param("key") String key);

    @Select("SELECT COUNT(*) FROM outbox WHERE state = 'WAITING'")
    long waiting();

    @Nullable
    @Select("SELECT MIN(created_at) FROM outbox WHERE state = 'WAITING'")
    Instant oldestWaiting();
}
