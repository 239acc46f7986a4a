package io.miaohui.handoff;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface SatisfactionMapper {

    /** What a customer was asked and has not answered. */
    record Open(long id, long handoffId, @Nullable String desk) {}

    @Update("UPDATE handoff SET sent_entry = #{entry} WHERE id = #{handoff}")
    void sent(@Param("handoff") long handoff, @Param("entry") String entry);

    /** @throws org.springframework.dao.DuplicateKeyException if that customer was asked about it */
    @Insert("INSERT INTO satisfaction (handoff_id, conversation_id, agent_id, agent_name, desk, entry_key, asked_at)"
            + " SELECT id, conversation_id, claimed_by, claimed_name, desk, sent_entry, #{now} FROM handoff"
            + " WHERE id = #{handoff}")
    void ask(@Param("handoff") long handoff, @Param("now") Instant now);

    @Select("SELECT COUNT(*) FROM satisfaction WHERE handoff_id = #{handoff}")
    int timesAsked(@Param("handoff") long handoff);

    @Nullable
    @Select("SELECT id, handoff_id, desk FROM satisfaction WHERE conversation_id = #{conversation}"
            + " AND asked_at >= #{since} AND score IS NULL ORDER BY id DESC LIMIT 1")
    Open open(@Param("conversation") long conversation, @Param("since") Instant since);

    @Update("UPDATE satisfaction SET score = #{score}, rated_at = #{now} WHERE id = #{id}")
    void rate(@Param("id") long id, @Param("score") int score, @Param("now") Instant now);

    String COUNTS = "COUNT(*) AS asked, COUNT(CASE WHEN score = 1 THEN 1 END) AS good,"
            + " COUNT(CASE WHEN score = 2 THEN 1 END) AS fair, COUNT(CASE WHEN score = 3 THEN 1 END) AS bad"
            + " FROM satisfaction WHERE asked_at >= #{since}";

    /** Of two with the same share, the one of which more is known goes first. */
    String WORST = " HAVING COUNT(score) > 0"
            + " ORDER BY COUNT(CASE WHEN score = 1 THEN 1 END) * 1.0 / NULLIF(COUNT(score), 0), COUNT(score) DESC, 1 LIMIT #{limit}";

    /** The figures of one desk, agent or entry. */
    record Share(String id, String name, int asked, int good, int fair, int bad) {}

    @Select("SELECT " + COUNTS)
    Satisfaction.Figures figures(@Param("since") Instant since);

    @Select("SELECT desk AS id, desk AS name, " + COUNTS + " AND desk IS NOT NULL GROUP BY desk" + WORST)
    List<Share> byDesk(@Param("since") Instant since, @Param("limit") int limit);

    @Select("SELECT agent_id AS id, COALESCE(MAX(agent_name), agent_id) AS name, " + COUNTS
            + " AND agent_id IS NOT NULL GROUP BY agent_id" + WORST)
    List<Share> byAgent(@Param("since") Instant since, @Param("limit") int limit);

    @Select("SELECT entry_key AS id, entry_key AS name, " + COUNTS + " AND entry_key IS NOT NULL GROUP BY entry_key"
            + WORST)
    List<Share> byEntry(@Param("since") Instant since, @Param("limit") int limit);
}
