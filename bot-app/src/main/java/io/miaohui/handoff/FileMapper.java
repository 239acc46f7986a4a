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

    @Select("SELECT * FROM handoff_file WHERE next_attempt_at <= #{now} ORDER BY id LIMIT 5")
    List<FileRow> due(Instant now);

    /** @return 1 if nobody else took it since it was read */
    @Update("UPDATE handoff_file SET attempts = attempts + 1, next_attempt_at = #{until}"
            + " WHERE id = #{row.id} AND attempts = #{row.attempts}")
    int claim(@Param("row") FileRow row, @Param("until") Instant until);

    @Update("UPDATE handoff_file SET next_attempt_at = #{at} WHERE id = #{id}")
    void tryAgain(@Param("id") long id, @Param("at") Instant at);
}
