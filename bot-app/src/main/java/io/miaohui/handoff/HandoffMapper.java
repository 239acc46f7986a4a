package io.miaohui.handoff;

import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface HandoffMapper extends BaseMapper<HandoffRow> {

    @Nullable
    @Select("SELECT * FROM handoff WHERE code_slot = #{code}")
    HandoffRow byCode(@Param("code") String code);

    @Nullable
    @Select("SELECT * FROM handoff WHERE open_conversation_id = #{conversation}")
    HandoffRow openFor(@Param("conversation") long conversation);

    @Nullable
    @Select("SELECT * FROM handoff WHERE id = #{id} FOR UPDATE")
    HandoffRow lock(@Param("id") long id);

    @Select("SELECT * FROM handoff WHERE status IN ('QUEUED', 'AGENT') ORDER BY opened_at, id LIMIT #{limit}")
    List<HandoffRow> open(@Param("limit") int limit);

    @Select("SELECT COUNT(*) FROM handoff WHERE status = 'QUEUED' AND id < #{id}"
            + " AND COALESCE(desk, '') = COALESCE(#{desk}, '')")
    int waitingBefore(@Param("id") long id, @Param("desk") @Nullable String desk);

    @Select("SELECT COUNT(*) FROM handoff WHERE id = #{id} AND status = 'QUEUED' AND opens_at IS NOT NULL")
    boolean waitsForOpening(@Param("id") long id);

    @Select("SELECT * FROM handoff WHERE first_answer_at IS NOT NULL ORDER BY id DESC LIMIT #{limit}")
    List<HandoffRow> lastAnswered(@Param("limit") int limit);

    @Update("UPDATE handoff SET status = 'AGENT', claimed_by = #{agent.id}, claimed_name = #{agent.name},"
            + " claimed_at = #{now} WHERE id = #{id}")
    void claim(@Param("id") long id, @Param("agent") Agent agent, @Param("now") Instant now);

    @Update("UPDATE handoff SET first_answer_at = COALESCE(first_answer_at, #{now}), last_answer = #{text},"
            + " silent_since = #{now}, asked_solved_at = NULL WHERE id = #{id}")
    void answered(@Param("id") long id, @Param("text") String text, @Param("now") Instant now);

    @Update("UPDATE handoff SET first_answer_at = COALESCE(first_answer_at, #{now}), silent_since = #{now},"
            + " asked_solved_at = NULL WHERE id = #{id}")
    void answeredWithFile(@Param("id") long id, @Param("now") Instant now);

    @Update(
            "UPDATE handoff SET status = 'RESOLVED', open_conversation_id = NULL, resolved_at = #{now} WHERE id = #{id}")
    void resolve(@Param("id") long id, @Param("now") Instant now);

    @Update("UPDATE handoff SET code_slot = NULL WHERE resolved_at < #{before} AND code_slot IS NOT NULL")
    int freeCodes(@Param("before") Instant before);
}
