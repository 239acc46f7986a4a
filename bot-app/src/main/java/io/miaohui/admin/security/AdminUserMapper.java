package io.miaohui.admin.security;

import java.time.Instant;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The table {@code admin_user}. */
@Mapper
interface AdminUserMapper {

    @Select("SELECT id, name, password_hash, password_version, must_change FROM admin_user WHERE name = #{name}")
    @Nullable
    AdminUser find(String name);

    @Select("SELECT COUNT(*) FROM admin_user")
    long count();

    @Insert(
            """
            INSERT INTO admin_user (name, password_hash, password_version, must_change, created_at)
            VALUES (#{name}, #{hash}, 1, TRUE, #{at})
            """)
    void add(@Param("name") String name, @Param("hash") String hash, @Param("at") Instant at);

    @Update(
            """
            UPDATE admin_user
            SET password_hash = #{hash}, password_version = password_version + 1, must_change = #{mustChange}
            WHERE name = #{name}
            """)
    int setPassword(@Param("name") String name, @Param("hash") String hash, @Param("mustChange") boolean mustChange);

    @Update("UPDATE admin_user SET signed_in_at = #{at} WHERE name = #{name}")
    void signedIn(@Param("name") String name, @Param("at") Instant at);
}
