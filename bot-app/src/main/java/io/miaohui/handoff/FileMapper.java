package io.miaohui.handoff;

import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface FileMapper extends BaseMapper<FileRow> {

    /** What a customer sent while nobody is at the desk is fetched at once, for platforms forget, and told when it opens. */
    @Select("SELECT f.* FROM handoff_file f JOIN handoff h ON h.id = f.handoff_id WHERE f.next_attempt_at <= #{now}"
            + " AND (f.agent_id IS NOT NULL OR h.status <> 'QUEUED' OR h.opens_at IS NULL"
            + " OR f.content IS NULL AND f.attempts < 3) ORDER BY f.id LIMIT 5")
    List<FileRow> due(Instant now);

    /** @return 1 if nobody else took it since it was read */
    @Update("UPDATE handoff_file SET attempts = attempts + 1, next_attempt_at = #{until}"
            + " WHERE id = #{row.id} AND attempts = #{row.attempts}")
    int claim(@Param("row") FileRow row, @Param("until") Instant until);

    @Update("UPDATE handoff_file SET content = #{content}, next_attempt_at = #{now} WHERE id = #{id}")
    void keep(@Param("id") long id, @Param("content") byte[] content, @Param("now") Instant now);

    @Update("UPDATE handoff_file SET next_attempt_at = #{at} WHERE id = #{id}")
    void tryAgain(@Param("id") long id, @Param("at") Instant at);
}
