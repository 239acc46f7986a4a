package io.miaohui.conversation;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface WindowMapper {

    @Nullable
    @Select("SELECT heard_at FROM reply_window WHERE conversation_id = #{conversation}")
    Instant heardAt(@Param("conversation") long conversation);

    @Update("UPDATE reply_window SET heard_at = #{at} WHERE conversation_id = #{conversation} AND heard_at < #{at}")
    int heard(@Param("conversation") long conversation, @Param("at") Instant at);

    @Insert("INSERT INTO reply_window (conversation_id, heard_at) VALUES (#{conversation}, #{at})")
    void firstHeard(@Param("conversation") long conversation, @Param("at") Instant at);

    /** What was held until the customer writes may go. A row that is being sent is not touched: it ends its claim sooner. */
    @Update("UPDATE outbox SET next_attempt_at = #{now} WHERE conversation_id = #{conversation} AND state = 'WAITING'"
            + " AND next_attempt_at > #{claimsEnd}")
    void wake(
            @Param("conversation") long conversation, @Param("now") Instant now, @Param("claimsEnd") Instant claimsEnd);

    @Select("SELECT COUNT(*) FROM outbox WHERE conversation_id = #{conversation} AND state = 'SENT'"
            + " AND ended_at >= #{since} AND absorbed_by IS NULL")
    int sentSince(@Param("conversation") long conversation, @Param("since") Instant since);

    @Select("SELECT COUNT(*) FROM turn WHERE conversation_id = #{conversation} AND state = 'RECEIVED'")
    int undecided(@Param("conversation") long conversation);

    @Select("SELECT * FROM outbox WHERE conversation_id = #{conversation} AND state = 'WAITING' ORDER BY id LIMIT 100")
    List<OutboxRow> waiting(@Param("conversation") long conversation);
}
