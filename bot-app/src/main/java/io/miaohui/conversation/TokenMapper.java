package io.miaohui.conversation;

import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface TokenMapper extends BaseMapper<TokenRow> {

    @Nullable
    @Select("SELECT * FROM access_token WHERE name = #{name} FOR UPDATE")
    TokenRow lock(@Param("name") String name);

    @Update("UPDATE access_token SET token = #{token}, expires_at = #{expiresAt} WHERE name = #{name}")
    void store(@Param("name") String name, @Param("token") String token, @Param("expiresAt") Instant expiresAt);

    @Update("UPDATE access_token SET expires_at = #{past} WHERE name = #{name} AND token = #{rejected}")
    void discard(@Param("name") String name, @Param("rejected") String rejected, @Param("past") Instant past);
}
