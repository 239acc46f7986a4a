package io.miaohui.insight.learning;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

@Mapper
interface EvidenceMapper {

    /** A later word about the same replaces the earlier one. */
    @Insert(
            """
            INSERT INTO learning_evidence (subject, origin, supports, certain, source, customer, wording, handoff_id,
                handoff_code, said_at)
            VALUES (#{subject}, #{origin}, #{supports}, #{certain}, #{source}, #{customer}, #{wording}, #{handoffId},
                #{handoffCode}, #{saidAt})
            ON DUPLICATE KEY UPDATE supports = VALUES(supports), certain = VALUES(certain), said_at = VALUES(said_at)
            """)
    void put(EvidenceRow row);

    @Select(
            """
            <script>
            SELECT COUNT(DISTINCT customer) AS customers, COUNT(DISTINCT handoff_id) AS tickets, COUNT(*) AS pieces,
                COALESCE(SUM(CASE WHEN certain THEN 1 ELSE 0 END), 0) AS certain, MAX(said_at) AS last_at
            FROM learning_evidence WHERE subject = #{subject} AND supports = #{supports} AND source IN
            <foreach collection='sources' item='source' open='(' separator=',' close=')'>#{source}</foreach>
            </script>
            """)
    Tally tally(
            @Param("subject") String subject,
            @Param("supports") boolean supports,
            @Param("sources") List<String> sources);

    /** The latest for and against each subject, the newest first. */
    @Select(
            """
            <script>
            SELECT * FROM (
                SELECT e.*, ROW_NUMBER() OVER (PARTITION BY subject, supports ORDER BY said_at DESC, id DESC) AS place
                FROM learning_evidence e WHERE subject IN
                <foreach collection='subjects' item='subject' open='(' separator=',' close=')'>#{subject}</foreach>
            ) latest WHERE place &lt;= #{limit} ORDER BY place
            </script>
            """)
    List<EvidenceRow> latest(@Param("subjects") Collection<String> subjects, @Param("limit") int limit);

    /** The wording that most used, and of those the shortest. */
    @Nullable
    @Select(
            """
            SELECT wording FROM learning_evidence WHERE subject = #{subject} AND supports = #{supports}
            GROUP BY wording ORDER BY COUNT(*) DESC, CHAR_LENGTH(wording), wording LIMIT 1
            """)
    String usualWording(@Param("subject") String subject, @Param("supports") boolean supports);

    @Select("SELECT subject FROM learning_evidence WHERE origin = #{origin} ORDER BY subject")
    List<String> subjects(@Param("origin") String origin);

    @Delete("DELETE FROM learning_evidence WHERE subject = #{subject} AND origin = #{origin}")
    int takeBack(@Param("subject") String subject, @Param("origin") String origin);

    @Delete("DELETE FROM learning_evidence WHERE said_at < #{moment} LIMIT 1000")
    int deleteSomeBefore(Instant moment);
}
