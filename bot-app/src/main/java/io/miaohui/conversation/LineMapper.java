package io.miaohui.conversation;

import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface LineMapper extends BaseMapper<LineRow> {

    @Select("SELECT * FROM transcript_line WHERE conversation_id = #{conversation} ORDER BY id DESC LIMIT #{limit}")
    List<LineRow> newest(@Param("conversation") long conversation, @Param("limit") int limit);

    /** With the turns that they answer. */
    @Select("SELECT l.*, t.entry_id AS answered_by, t.helpful FROM transcript_line l"
            + " LEFT JOIN turn t ON t.id = l.turn_id AND t.decision = 'answer'"
            + " WHERE l.conversation_id = #{conversation} AND l.id > #{after}"
            + " AND l.author <> 'NOTE' AND COALESCE(l.delivery, '') <> 'DROPPED' ORDER BY l.id LIMIT #{limit}")
    List<LineRow> shownSince(
            @Param("conversation") long conversation, @Param("after") long after, @Param("limit") int limit);

    /** The line that stands first in a turn's answer. */
    @Nullable
    @Select("SELECT MIN(id) FROM transcript_line WHERE conversation_id = #{conversation} AND turn_id = #{turn}")
    Long first(@Param("conversation") long conversation, @Param("turn") long turn);

    /** What a turn's answer said in the callback's response, which stayed back. */
    @Update("UPDATE transcript_line SET delivery = 'DROPPED' WHERE conversation_id = #{conversation}"
            + " AND turn_id = #{turn} AND delivery = 'SENT'")
    void dropped(@Param("conversation") long conversation, @Param("turn") long turn);

    /** A line of several parts that lost one has failed, whatever became of the others. */
    @Update("UPDATE transcript_line SET delivery = #{delivery} WHERE id = #{id} AND delivery <> 'FAILED'")
    void delivered(@Param("id") long id, @Param("delivery") String delivery);
}
