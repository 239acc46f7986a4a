package io.miaohui.insight.learning;

import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import io.miaohui.insight.Proposal.Kind;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Proposals, and what was dismissed for good. */
@Mapper
interface ProposalMapper extends BaseMapper<ProposalRow> {

    record Count(Kind kind, int open) {}

    @Nullable
    @Select("SELECT * FROM learning_proposal WHERE id = #{id} FOR UPDATE")
    ProposalRow lock(long id);

    @Nullable
    @Select("SELECT * FROM learning_proposal WHERE subject = #{subject} AND kind = #{kind} FOR UPDATE")
    ProposalRow lockAbout(@Param("subject") String subject, @Param("kind") Kind kind);

    @Select("SELECT * FROM learning_proposal WHERE subject = #{subject} AND state = 'OPEN' FOR UPDATE")
    List<ProposalRow> lockOpenAbout(@Param("subject") String subject);

    /** An agent's word weighs as much as two more customers. */
    @Select(
            """
            <script>
            SELECT * FROM learning_proposal WHERE state = 'OPEN'
            <if test='kind != null'>AND kind = #{kind}</if>
            ORDER BY customers + 2 * agents - doubters DESC, last_at DESC, id DESC LIMIT #{limit}
            </script>
            """)
    List<ProposalRow> open(@Param("kind") @Nullable Kind kind, @Param("limit") int limit);

    @Select("SELECT kind, COUNT(*) AS open FROM learning_proposal WHERE state = 'OPEN' GROUP BY kind")
    List<Count> counts();

    @Select("SELECT * FROM learning_proposal WHERE state <> 'OPEN' ORDER BY decided_at DESC, id DESC LIMIT #{limit}")
    List<ProposalRow> decided(int limit);

    @Delete("DELETE FROM learning_proposal WHERE state <> 'OPEN' AND decided_at < #{moment} LIMIT 1000")
    int deleteSomeDecidedBefore(Instant moment);

    /** Nothing speaks for these any more. */
    @Delete("DELETE FROM learning_proposal WHERE state = 'OPEN' AND last_at < #{moment} LIMIT 1000")
    int deleteSomeForgottenBefore(Instant moment);

    @Insert(
            """
            INSERT INTO learning_dismissed (subject, kind, dismissed_at) VALUES (#{subject}, #{kind}, #{at})
            ON DUPLICATE KEY UPDATE dismissed_at = VALUES(dismissed_at)
            """)
    void dismiss(@Param("subject") String subject, @Param("kind") Kind kind, @Param("at") Instant at);

    @Select("SELECT COUNT(*) FROM learning_dismissed WHERE subject = #{subject} AND kind = #{kind}")
    int dismissals(@Param("subject") String subject, @Param("kind") Kind kind);

    @Delete("DELETE FROM learning_dismissed WHERE subject = #{subject} AND kind = #{kind}")
    void forgive(@Param("subject") String subject, @Param("kind") Kind kind);
}
