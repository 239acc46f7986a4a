package io.miaohui.conversation;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** No collection may be empty. */
@Mapper
interface HistoryMapper {

    @Select("<script>SELECT id FROM conversation WHERE"
            + " <foreach collection='all' item='it' separator=' OR '>"
            + "(person_id = #{it.id} AND channel = #{it.channel}"
            + "<if test='it.account != \"\"'> AND account = #{it.account}</if>)</foreach> ORDER BY id</script>")
    List<Long> conversations(@Param("all") Collection<CustomerHistory.Address> addresses);

    /** Bounded where the index ends the search, not after a filter: a talkative customer costs as little. */
    @Select("<script>SELECT entry_id, question, received_at, helpful FROM ("
            + "<foreach collection='all' item='it' separator=' UNION ALL '>"
            + "(SELECT id, entry_id, question, received_at, helpful FROM turn WHERE conversation_id = #{it}"
            + " AND state = 'DONE' ORDER BY id DESC LIMIT #{turns})</foreach>"
            + ") t WHERE entry_id IS NOT NULL ORDER BY id DESC</script>")
    List<CustomerHistory.Topic> topics(@Param("all") Collection<Long> conversations, @Param("turns") int turns);
}
