package io.miaohui.faq.store;

import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface EntryMapper extends BaseMapper<EntryRow> {

    @Select("SELECT category FROM faq_entry WHERE category <> '' GROUP BY category ORDER BY MIN(sort_order)")
    List<String> categories();

    @Select("SELECT COALESCE(MAX(id), 0) FROM faq_entry")
    long greatestId();

    @Select("SELECT COALESCE(MAX(sort_order), 0) FROM faq_entry")
    long lastPlace();
}
