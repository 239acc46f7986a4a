package io.miaohui.faq.store;

import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** {@link #add} and {@link #replace} are written out because the inherited ones are assembled anew for each row. */
@Mapper
interface EntryMapper extends BaseMapper<EntryRow> {

    @Insert(
            """
            INSERT INTO faq_entry (id, entry_key, sort_order, category, question, answer, image, link, keywords,
                valid_from, valid_until, enabled, extra, updated_at)
            VALUES (#{id}, #{entryKey}, #{sortOrder}, #{category}, #{question}, #{answer}, #{image}, #{link},
                #{keywords}, #{validFrom}, #{validUntil}, #{enabled}, #{extra}, #{updatedAt})
            """)
    void add(EntryRow row);

    @Update(
            """
            UPDATE faq_entry SET category = #{category}, question = #{question}, answer = #{answer}, image = #{image},
                link = #{link}, keywords = #{keywords}, valid_from = #{validFrom}, valid_until = #{validUntil},
                enabled = #{enabled}, extra = #{extra}, updated_at = #{updatedAt}
            WHERE id = #{id}
            """)
    void replace(EntryRow row);

    @Select("SELECT category FROM faq_entry WHERE category <> '' GROUP BY category ORDER BY MIN(sort_order)")
    List<String> categories();

    @Select("SELECT COALESCE(MAX(id), 0) FROM faq_entry")
    long greatestId();

    @Select("SELECT COALESCE(MAX(sort_order), 0) FROM faq_entry")
    long lastPlace();
}
