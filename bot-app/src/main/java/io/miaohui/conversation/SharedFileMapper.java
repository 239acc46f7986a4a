package io.miaohui.conversation;

import java.time.Instant;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

@Mapper
interface SharedFileMapper {

    /** Not a record: the driver's bytes are set one column at a time. */
    class SharedFile {
        String name = "";
        byte[] content = {};
    }

    @Insert("INSERT INTO shared_file (token, name, content, expires_at)"
            + " VALUES (#{token}, #{name}, #{content}, #{expiresAt})")
    void insert(
            @Param("token") String token,
            @Param("name") String name,
            @Param("content") byte[] content,
            @Param("expiresAt") Instant expiresAt);

    @Nullable
    @Select("SELECT name, content FROM shared_file WHERE token = #{token} AND expires_at > #{now}")
    SharedFile find(@Param("token") String token, @Param("now") Instant now);

    @Delete("DELETE FROM shared_file WHERE expires_at < #{now}")
    int deleteExpired(Instant now);
}
