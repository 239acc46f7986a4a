package io.miaohui.handoff;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** What the care of tickets reads and notes. Whoever notes has the ticket locked. */
@Mapper
interface CareMapper {

    @Select("SELECT * FROM handoff WHERE status IN ('QUEUED', 'AGENT') AND id > #{after} ORDER BY id LIMIT #{limit}")
    List<HandoffRow> openAfter(@Param("after") long after, @Param("limit") int limit);

    @Nullable
    @Select("SELECT * FROM handoff WHERE id = #{id}")
    HandoffRow find(@Param("id") long id);

    @Nullable
    @Select("SELECT * FROM handoff WHERE id = #{id} FOR UPDATE")
    HandoffRow lock(@Param("id") long id);

    @Nullable
    @Select("<script>SELECT * FROM handoff WHERE conversation_id IN"
            + " <foreach collection='all' item='it' open='(' separator=',' close=')'>#{it}</foreach>"
            + " AND resolved_at &gt;= #{since} AND claimed_by IS NOT NULL"
            + " ORDER BY resolved_at DESC, id DESC LIMIT 1</script>")
    HandoffRow lastEnded(@Param("all") Collection<Long> conversations, @Param("since") Instant since);

    @Select("SELECT * FROM handoff WHERE desk = #{desk} AND status IN ('QUEUED', 'AGENT') AND opens_at IS NOT NULL"
            + " ORDER BY id LIMIT #{limit}")
    List<HandoffRow> waitingForOpening(@Param("desk") String desk, @Param("limit") int limit);

    @Insert("INSERT INTO desk_opening (desk, opens_at) VALUES (#{desk}, #{opensAt})")
    void opened(@Param("desk") String desk, @Param("opensAt") Instant opensAt);

    @Update("DELETE FROM desk_opening WHERE opens_at < #{before}")
    void forgetOpenings(@Param("before") Instant before);

    @Update("UPDATE handoff SET opens_at = #{opensAt} WHERE id = #{id}")
    void waitUntil(@Param("id") long id, @Param("opensAt") Instant opensAt);

    @Update(
            "UPDATE handoff SET opens_at = NULL, counts_from = #{now}, claim_told = 0, answer_told = 0 WHERE id = #{id}")
    void countAnew(@Param("id") long id, @Param("now") Instant now);

    @Update(
            "UPDATE handoff SET claim_told = #{claim}, answer_told = #{answer}, resolve_told = #{resolve} WHERE id = #{id}")
    void told(
            @Param("id") long id,
            @Param("claim") int claim,
            @Param("answer") int answer,
            @Param("resolve") int resolve);

    @Update("UPDATE handoff SET desk = #{desk}, desk_conversation_id = #{group}, status = 'QUEUED', claimed_by = NULL,"
            + " claimed_name = NULL, claimed_at = NULL, desks_tried = #{tried} WHERE id = #{id}")
    void moveTo(
            @Param("id") long id, @Param("desk") String desk, @Param("group") long group, @Param("tried") String tried);

    @Update("UPDATE handoff SET asked_solved_at = #{now} WHERE id = #{id}")
    void askedSolved(@Param("id") long id, @Param("now") Instant now);

    @Update("UPDATE handoff SET silent_since = NULL, asked_solved_at = NULL"
            + " WHERE id = #{id} AND silent_since IS NOT NULL")
    void customerSpoke(@Param("id") long id);
}
