package io.miaohui.handoff;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

@Mapper
interface WorkbenchKeyMapper {

    @Nullable
    @Select("SELECT secret FROM workbench_key WHERE id = 1")
    String find();

    @Insert("INSERT INTO workbench_key (id, secret) VALUES (1, #{secret})")
    void insert(@Param("secret") String secret);
}
