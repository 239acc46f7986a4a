package io.miaohui.admin.security;

import java.time.Instant;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The table {@code admin_sign_in_try}. */
@Mapper
interface SignInTryMapper {

    record Tries(int tries, Instant lastAt) {}

    @Select("SELECT tries, last_at FROM admin_sign_in_try WHERE subject = #{subject}")
    @Nullable
    Tries find(String subject);

    @Update("UPDATE admin_sign_in_try SET tries = tries + 1, last_at = #{at} WHERE subject = #{subject}")
    int add(@Param("subject") String subject, @Param("at") Instant at);

    @Insert("INSERT INTO admin_sign_in_try (subject, tries, last_at) VALUES (#{subject}, 1, #{at})")
    void start(@Param("subject") String subject, @Param("at") Instant at);

    @Delete("DELETE FROM admin_sign_in_try WHERE subject = #{subject}")
    void forget(String subject);

    @Delete("DELETE FROM admin_sign_in_try WHERE last_at < #{before}")
    void forgetOlderThan(Instant before);
}
