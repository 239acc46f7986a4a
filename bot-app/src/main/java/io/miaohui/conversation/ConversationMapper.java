package io.miaohui.conversation;

import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface ConversationMapper extends BaseMapper<ConversationRow> {

    @Nullable
    @Select("SELECT * FROM conversation WHERE channel = #{channel} AND account = #{account}"
            + " AND platform_id = #{platformId}")
    ConversationRow byKey(
            @Param("channel") String channel, @Param("account") String account, @Param("platformId") String platformId);

    @Nullable
    @Select("SELECT * FROM conversation WHERE id = #{id} FOR UPDATE")
    ConversationRow lock(@Param("id") long id);

    @Update("UPDATE conversation SET address = #{address}, customer_name = #{name}, person_id = #{person},"
            + " updated_at = #{now} WHERE id = #{id}")
    void readdress(
            @Param("id") long id,
            @Param("address") String address,
            @Param("name") @Nullable String name,
            @Param("person") @Nullable String person,
            @Param("now") Instant now);

    @Update("UPDATE conversation SET status = #{status}, memory = #{memory}, updated_at = #{now} WHERE id = #{id}")
    void move(
            @Param("id") long id,
            @Param("status") String status,
            @Param("memory") String memory,
            @Param("now") Instant now);

    @Update("UPDATE conversation SET memory = #{memory}, updated_at = #{now} WHERE id = #{id}")
    void remember(@Param("id") long id, @Param("memory") String memory, @Param("now") Instant now);
}
