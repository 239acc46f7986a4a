package io.miaohui.conversation;

import java.time.Instant;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Update;

@Mapper
interface LeaseMapper {

    /** Renews one's own lease or takes one that has run out; 1 if it is ours. The database lets only one do so. */
    @Update("UPDATE lease SET holder = #{holder}, expires_at = #{until} WHERE name = #{name}"
            + " AND (holder = #{holder} OR expires_at <= #{now})")
    int take(
            @Param("name") String name,
            @Param("holder") String holder,
            @Param("now") Instant now,
            @Param("until") Instant until);

    @Insert("INSERT INTO lease (name, holder, expires_at) VALUES (#{name}, #{holder}, #{until})")
    void insert(@Param("name") String name, @Param("holder") String holder, @Param("until") Instant until);

    @Update("UPDATE lease SET expires_at = #{past} WHERE name = #{name} AND holder = #{holder}")
    void release(@Param("name") String name, @Param("holder") String holder, @Param("past") Instant past);
}
