package io.miaohui.faq.store;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** The change counters of {@code faq_revision}, which serve as locks as well. */
@Mapper
interface RevisionMapper {

    String DRAFT = "draft";
    String SYNONYMS = "synonyms";
    String MATCHING = "matching";

    @Select("SELECT revision FROM faq_revision WHERE name = #{name}")
    long current(String name);

    /** Holds off all others who change or publish it, on all replicas, until the transaction ends. */
    @Select("SELECT revision FROM faq_revision WHERE name = #{name} FOR UPDATE")
    long lock(String name);

    /** Counts a change, and holds off all others as {@link #lock} does. */
    @Update("UPDATE faq_revision SET revision = revision + 1 WHERE name = #{name}")
    void advance(String name);
}
