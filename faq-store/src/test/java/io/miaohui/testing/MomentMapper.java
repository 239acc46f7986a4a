package io.miaohui.testing;

import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** A mapper as other modules have them: package-private, and in no package of the store. */
@Mapper
interface MomentMapper extends BaseMapper<MomentRow> {

    @Select("SELECT happened FROM moment WHERE id = #{id}")
    Instant happened(long id);

    @Select("SELECT COUNT(*) FROM moment WHERE happened <= #{moment}")
    int until(Instant moment);
}
