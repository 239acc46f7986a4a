package io.miaohui.faq.store;

import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface ReleaseMapper extends BaseMapper<ReleaseRow> {

    @Select("SELECT * FROM faq_release ORDER BY number DESC LIMIT #{limit}")
    List<ReleaseRow> latest(int limit);

    @Select("SELECT (SELECT COALESCE(MAX(number), 0) FROM faq_release) AS release_number,"
            + " (SELECT revision FROM faq_revision WHERE name = '" + RevisionMapper.SYNONYMS + "') AS synonyms")
    Published newest();

    @Insert("INSERT INTO faq_release_part (number, part, content) VALUES (#{number}, #{part}, #{content})")
    void addPart(@Param("number") long number, @Param("part") int part, @Param("content") byte[] content);

    @Insert("INSERT INTO faq_release_part (number, part, content)"
            + " SELECT #{number}, part, content FROM faq_release_part WHERE number = #{original}")
    void copyParts(@Param("original") long original, @Param("number") long number);

    @Select("SELECT part FROM faq_release_part WHERE number = #{number} ORDER BY part")
    List<Integer> parts(long number);

    @Select("SELECT content FROM faq_release_part WHERE number = #{number} AND part = #{part}")
    PartRow part(@Param("number") long number, @Param("part") int part);

    /** What the database holds for all replicas. */
    record Published(long release, long synonyms) {}

    /** The content alone: as a bare {@code byte[]} a mapper would return an array of rows. */
    record PartRow(byte[] content) {}
}
