package io.miaohui.insight.learning;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** What was last listed for a ticket. */
@Mapper
interface DuplicateMapper {

    @Delete("DELETE FROM learning_duplicate WHERE handoff_id = #{ticket}")
    void forget(@Param("ticket") long ticket);

    @Insert("INSERT INTO learning_duplicate (handoff_id, position, entry_key, shown_at)"
            + " VALUES (#{ticket}, #{position}, #{entry}, #{now})")
    void show(
            @Param("ticket") long ticket,
            @Param("position") int position,
            @Param("entry") String entry,
            @Param("now") Instant now);

    @Select("SELECT entry_key FROM learning_duplicate WHERE handoff_id = #{ticket} ORDER BY position")
    List<String> shown(@Param("ticket") long ticket);

    @Delete("DELETE FROM learning_duplicate WHERE shown_at < #{moment} LIMIT 1000")
    int deleteSomeBefore(Instant moment);
}
