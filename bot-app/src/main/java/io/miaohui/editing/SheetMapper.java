package io.miaohui.editing;

import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface SheetMapper extends BaseMapper<SheetRow> {

    @Select("SELECT * FROM chat_spreadsheet WHERE state IN ('READING', 'PUBLISHING') AND next_attempt_at <= #{now}"
            + " ORDER BY id LIMIT 5")
    List<SheetRow> due(Instant now);

    /** @return 1 if nobody else took it since it was read */
    @Update("UPDATE chat_spreadsheet SET attempts = attempts + 1, next_attempt_at = #{until}"
            + " WHERE id = #{row.id} AND state = #{row.state} AND attempts = #{row.attempts}")
    int claim(@Param("row") SheetRow row, @Param("until") Instant until);

    @Update("UPDATE chat_spreadsheet SET next_attempt_at = #{at} WHERE id = #{id}")
    void tryAgain(@Param("id") long id, @Param("at") Instant at);

    /** @return 1 if it was in that state until now */
    @Update("UPDATE chat_spreadsheet SET state = #{to}, attempts = 0, next_attempt_at = #{at}, asked_until = #{until}"
            + " WHERE id = #{id} AND state = #{from}")
    int move(
            @Param("id") long id,
            @Param("from") String from,
            @Param("to") String to,
            @Param("at") Instant at,
            @Param("until") @Nullable Instant until);

    @Nullable
    @Select("SELECT * FROM chat_spreadsheet WHERE conversation_id = #{conversation} AND state = 'ASKED'"
            + " ORDER BY id DESC LIMIT 1 FOR UPDATE")
    SheetRow lockAsked(long conversation);

    /** A later question stands for the earlier ones. */
    @Update("UPDATE chat_spreadsheet SET state = 'ENDED' WHERE conversation_id = #{conversation} AND state = 'ASKED'"
            + " AND id <> #{id}")
    void endOthers(@Param("conversation") long conversation, @Param("id") long id);

    @Delete("DELETE FROM chat_spreadsheet WHERE created_at < #{moment} LIMIT 1000")
    int deleteSomeBefore(Instant moment);
}
