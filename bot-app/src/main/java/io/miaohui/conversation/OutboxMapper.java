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
interface OutboxMapper extends BaseMapper<OutboxRow> {

    /** A conversation with something to send now. */
    record Due(long conversationId, String channel) {}

    /**
     * The conversations whose first waiting row is due, the longest first. What waits behind such a row may be due as well
     * and doesn't count: thousands of conversations that wait for one platform would hide those of the others.
     *
     * @param elsewhere the {@code channel:account} pairs that are none of this replica's business
     */
    @Select("<script>SELECT o.conversation_id, c.channel FROM outbox o JOIN conversation c ON c.id = o.conversation_id"
            + " WHERE o.state = 'WAITING' AND o.next_attempt_at &lt;= #{now} AND NOT EXISTS (SELECT 1 FROM outbox b"
            + " WHERE b.conversation_id = o.conversation_id AND b.state = 'WAITING' AND b.id &lt; o.id)"
            + "<if test='!elsewhere.isEmpty()'> AND CONCAT(c.channel, ':', c.account) NOT IN"
            + " <foreach collection='elsewhere' item='it' open='(' separator=',' close=')'>#{it}</foreach></if>"
            + " ORDER BY o.next_attempt_at LIMIT 500</script>")
    List<Due> due(@Param("now") Instant now, @Param("elsewhere") Collection<String> elsewhere);

    /** The one row of a conversation that may be sent: the rows behind it wait for it. */
    @Nullable
    @Select("SELECT * FROM outbox WHERE conversation_id = #{conversation} AND state = 'WAITING' ORDER BY id LIMIT 1")
    OutboxRow head(@Param("conversation") long conversation);

    /** The rows behind the head of a conversation's line, in their order. */
    @Select("SELECT * FROM outbox WHERE conversation_id = #{conversation} AND state = 'WAITING' AND id > #{head}"
            + " ORDER BY id LIMIT #{limit}")
    List<OutboxRow> behind(
            @Param("conversation") long conversation, @Param("head") long head, @Param("limit") int limit);

    /** Takes a row for sending unless another replica was faster; 1 if it is ours. */
    @Update("UPDATE outbox SET attempts = attempts + 1, next_attempt_at = #{until}"
            + " WHERE id = #{id} AND state = 'WAITING' AND attempts = #{attempts}")
    int claim(@Param("id") long id, @Param("attempts") int attempts, @Param("until") Instant until);

    /** Keeps a row back for good unless it is being sent; 1 if it is ours to keep back. */
    @Update("UPDATE outbox SET state = 'DROPPED', ended_at = #{now}, absorbed = NULL"
            + " WHERE id = #{id} AND state = 'WAITING' AND attempts = #{attempts}")
    int drop(@Param("id") long id, @Param("attempts") int attempts, @Param("now") Instant now);

    /** The other parts of what was kept back. */
    @Update("UPDATE outbox SET state = 'DROPPED', ended_at = #{now} WHERE conversation_id = #{conversation}"
            + " AND line_id = #{line} AND state = 'WAITING' AND attempts = 0")
    void dropRest(@Param("conversation") long conversation, @Param("line") long line, @Param("now") Instant now);

    /** The bot's answers that wait long for another try are looked at now. One that is being sent is not touched. */
    @Update("UPDATE outbox SET next_attempt_at = #{now} WHERE conversation_id = #{conversation} AND state = 'WAITING'"
            + " AND fenced = TRUE AND next_attempt_at > #{claimsEnd}")
    void wakeFenced(
            @Param("conversation") long conversation, @Param("now") Instant now, @Param("claimsEnd") Instant claimsEnd);

    /** Lets a row that was just claimed say others as well. */
    @Update("UPDATE outbox SET reply = #{reply}, absorbed = #{absorbed} WHERE id = #{id}")
    void rewrite(@Param("id") long id, @Param("reply") String reply, @Param("absorbed") int absorbed);

    /** 1 if it was still untouched. */
    @Update("UPDATE outbox SET state = 'ABSORBED', absorbed_by = #{by}"
            + " WHERE id = #{id} AND state = 'WAITING' AND attempts = 0")
    int absorb(@Param("id") long id, @Param("by") long by);

    /** Gives a row its own words back, to be sent at once. */
    @Update("UPDATE outbox SET reply = #{reply}, absorbed = NULL, next_attempt_at = #{now} WHERE id = #{id}")
    void alone(@Param("id") long id, @Param("reply") String reply, @Param("now") Instant now);

    /** Lets go what a row said as well. */
    @Update("UPDATE outbox SET state = 'WAITING', absorbed_by = NULL WHERE absorbed_by = #{by} AND state = 'ABSORBED'")
    void release(@Param("by") long by);

    @Select("SELECT * FROM outbox WHERE absorbed_by = #{by}")
    List<OutboxRow> absorbedBy(@Param("by") long by);

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

    /** The moment of the message that reached a conversation before {@code later} others; null if there were fewer. */
    @Nullable
    @Select("SELECT ended_at FROM outbox WHERE conversation_id = #{conversation} AND ended_at > #{since}"
            + " AND state = 'SENT' AND absorbed_by IS NULL ORDER BY ended_at DESC LIMIT 1 OFFSET #{later}")
    Instant sentBefore(
            @Param("conversation") long conversation, @Param("since") Instant since, @Param("later") int later);

    /** How many messages reached a conversation. */
    @Select("SELECT COUNT(*) FROM outbox WHERE conversation_id = #{conversation} AND ended_at > #{since}"
            + " AND state = 'SENT' AND absorbed_by IS NULL")
    int sentSince(@Param("conversation") long conversation, @Param("since") Instant since);

    /** The first message about that which the platform took and gave an id. */
    @Nullable
    @Select("SELECT * FROM outbox WHERE about = #{about} AND conversation_id = #{conversation}"
            + " AND platform_id IS NOT NULL ORDER BY id LIMIT 1")
    OutboxRow firstSent(@Param("conversation") long conversation, @Param("about") String about);

    @Nullable
    @Select("SELECT o.about FROM outbox o JOIN conversation c ON c.id = o.conversation_id"
            + " WHERE o.platform_id = #{platformId} AND c.channel = #{channel} AND o.about IS NOT NULL LIMIT 1")
    String about(@Param("channel") String channel, @Param("platformId") String platformId);

    /** Keys are unique over all conversations. */
    @Nullable
    @Select("SELECT * FROM outbox WHERE idempotency_key = #{key}")
    OutboxRow ofKey(@Param("key") String key);

    @Select("SELECT COUNT(*) FROM outbox WHERE state = 'WAITING'")
    long waiting();

    @Nullable
    @Select("SELECT MIN(created_at) FROM outbox WHERE state = 'WAITING'")
    Instant oldestWaiting();
}
