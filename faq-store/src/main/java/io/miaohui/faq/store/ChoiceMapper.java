package io.miaohui.faq.store;

import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface ChoiceMapper extends BaseMapper<ChoiceRow> {

    @Select("SELECT * FROM matching_choice ORDER BY id DESC LIMIT #{limit}")
    List<ChoiceRow> latest(int limit);
}
