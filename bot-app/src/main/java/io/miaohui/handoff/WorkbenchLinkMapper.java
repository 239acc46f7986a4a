package io.miaohui.handoff;

import java.time.Instant;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface WorkbenchLinkMapper {

    @Select("SELECT COUNT(*) FROM workbench_link_used WHERE nonce = #{nonce}")
    int used(@Param("nonce") String nonce);

    /** @throws org.springframework.dao.DuplicateKeyException if it was used before */
    @Insert("INSERT INTO workbench_link_used (nonce, used_at) VALUES (#{nonce}, #{now})")
    void use(@Param("nonce") String nonce, @Param("now") Instant now);

    @Delete("DELETE FROM workbench_link_used WHERE used_at < #{before}")
    void forget(@Param("before") Instant before);
}
