package io.miaohui.handoff;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface SuggestionMapper {

    @Insert("INSERT INTO handoff_suggestion (handoff_id, position, entry_id, question)"
            + " VALUES (#{handoff}, #{it.number}, #{it.entryId}, #{it.question})")
    void insert(@Param("handoff") long handoff, @Param("it") Suggestion suggestion);

    /** Those that are offered now. */
    @Select("SELECT position AS number, entry_id, question FROM handoff_suggestion WHERE handoff_id = #{handoff}"
            + " AND offered = TRUE ORDER BY position")
    List<Suggestion> of(@Param("handoff") long handoff);

    @Select("SELECT position AS number, entry_id, question FROM handoff_suggestion WHERE handoff_id = #{handoff}"
            + " ORDER BY position")
    List<Suggestion> ever(@Param("handoff") long handoff);

    @Update("UPDATE handoff_suggestion SET offered = FALSE WHERE handoff_id = #{handoff}")
    void withdraw(@Param("handoff") long handoff);

    @Update("UPDATE handoff_suggestion SET offered = TRUE WHERE handoff_id = #{handoff} AND position = #{position}")
    void offer(@Param("handoff") long handoff, @Param("position") int position);
}
