package io.miaohui.faq.store;

import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface QuestionMapper extends BaseMapper<QuestionRow> {

    @Insert(
            """
            INSERT INTO faq_question (entry_id, kind, sort_order, wording)
            VALUES (#{entryId}, #{kind}, #{sortOrder}, #{wording})
            """)
    void add(QuestionRow row);
}
