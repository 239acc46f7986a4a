package io.miaohui.faq.store;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface VerdictMapper {

    /** The unique key decides between replicas which of two is the later word. */
    @Insert(
            """
            INSERT INTO faq_verdict (about, question, entry_key, is_right, source, said_at)
            VALUES (#{about}, #{question}, #{entryKey}, #{right}, #{source}, #{saidAt})
            ON DUPLICATE KEY UPDATE question = VALUES(question), entry_key = VALUES(entry_key),
                is_right = VALUES(is_right), source = VALUES(source), said_at = VALUES(said_at)
            """)
    void put(VerdictRow row);

    @Delete("DELETE FROM faq_verdict WHERE about = #{about}")
    void withdraw(String about);

    @Select(
            """
            SELECT about, question, entry_key, is_right AS "right", source, said_at FROM faq_verdict
            ORDER BY said_at DESC, id DESC LIMIT #{limit}
            """)
    List<VerdictRow> newest(int limit);

    @Delete("DELETE FROM faq_verdict WHERE said_at < #{moment} LIMIT 1000")
    int deleteSomeBefore(Instant moment);
}
