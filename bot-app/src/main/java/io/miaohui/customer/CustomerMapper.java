package io.miaohui.customer;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** No collection may be empty. */
@Mapper
interface CustomerMapper {

    String COLUMNS = "c.id, c.customer_key, c.name, c.vip, c.note";
    String EACH = " <foreach collection='all' item='it' open='(' separator=',' close=')'>#{it}</foreach>";
    String IDENTITIES = "SELECT i.customer_id, c.customer_key, i.channel, i.account, i.platform_id"
            + " FROM customer_identity i JOIN customer c ON c.id = i.customer_id";
    String MATCHING = " FROM customer c WHERE #{prefix} = '%' OR c.customer_key LIKE #{prefix} OR c.name LIKE #{prefix}"
            + " OR c.id IN (SELECT i.customer_id FROM customer_identity i WHERE i.platform_id = #{part})";

    /** An identity of that very account goes before one of any. */
    @Nullable
    @Select("SELECT " + COLUMNS + " FROM customer_identity i JOIN customer c ON c.id = i.customer_id"
            + " WHERE i.platform_id = #{id} AND i.channel = #{channel} AND i.account IN ('', #{account})"
            + " ORDER BY i.account DESC LIMIT 1")
    CustomerRow byIdentity(@Param("channel") String channel, @Param("account") String account, @Param("id") String id);

    @Select("<script>SELECT " + COLUMNS + " FROM customer c WHERE c.customer_key IN" + EACH + "</script>")
    List<CustomerRow> byKeys(@Param("all") Collection<String> keys);

    @Select("SELECT " + COLUMNS + " FROM customer c WHERE c.id > #{after} ORDER BY c.id LIMIT #{limit}")
    List<CustomerRow> after(@Param("after") long after, @Param("limit") int limit);

    @Select("SELECT " + COLUMNS + MATCHING + " ORDER BY c.customer_key LIMIT #{limit} OFFSET #{offset}")
    List<CustomerRow> search(
            @Param("part") String part,
            @Param("prefix") String prefix,
            @Param("offset") long offset,
            @Param("limit") int limit);

    @Select("SELECT COUNT(*)" + MATCHING)
    long count(@Param("part") String part, @Param("prefix") String prefix);

    @Select("<script>" + IDENTITIES + " WHERE i.customer_id IN" + EACH + " ORDER BY i.id</script>")
    List<IdentityRow> identitiesOf(@Param("all") Collection<Long> customers);

    @Select("<script>" + IDENTITIES + " WHERE i.platform_id IN" + EACH + "</script>")
    List<IdentityRow> withIds(@Param("all") Collection<String> platformIds);

    @Insert("<script>INSERT INTO customer (customer_key, name, vip, note, updated_at) VALUES"
            + " <foreach collection='all' item='it' separator=','>"
            + "(#{it.key}, #{it.name}, #{it.vip}, #{it.note}, #{now})</foreach>"
            + " ON DUPLICATE KEY UPDATE name = VALUES(name), vip = VALUES(vip), note = VALUES(note),"
            + " updated_at = VALUES(updated_at)</script>")
    void save(@Param("all") Collection<Customer> customers, @Param("now") Instant now);

    @Insert("<script>INSERT INTO customer_identity (customer_id, channel, account, platform_id) VALUES"
            + " <foreach collection='all' item='it' separator=','>"
            + "(#{it.customerId}, #{it.channel}, #{it.account}, #{it.platformId})</foreach></script>")
    void identify(@Param("all") Collection<IdentityRow> identities);

    @Delete("<script>DELETE FROM customer_identity WHERE customer_id IN" + EACH + "</script>")
    void forgetIdentities(@Param("all") Collection<Long> customers);

    @Delete("DELETE FROM customer WHERE id = #{id}")
    int delete(@Param("id") long id);
}
