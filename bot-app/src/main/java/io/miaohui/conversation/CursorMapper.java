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
interface CursorMapper extends BaseMapper<CursorRow> {

    @Select("SELECT feed FROM sync_cursor WHERE SUBSTRING(feed, 1, CHAR_LENGTH(#{prefix})) = #{prefix} ORDER BY feed")
    List<String> feeds(@Param("prefix") String prefix);

    /** Moves on unless somebody else has; 1 if it is moved. */
    @Update("<script>UPDATE sync_cursor SET read_to = #{to}, updated_at = #{now} WHERE feed = #{feed} AND"
            + " <choose><when test='from == null'>read_to IS NULL</when>"
            + "<otherwise>read_to = #{from}</otherwise></choose></script>")
    int move(
            @Param("feed") String feed,
            @Param("from") @Nullable String from,
            @Param("to") String to,
            @Param("now") Instant now);
}
