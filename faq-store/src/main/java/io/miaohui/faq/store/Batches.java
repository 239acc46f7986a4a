package io.miaohui.faq.store;

import com.baomidou.mybatisplus.core.batch.MybatisBatch;
import java.util.List;
import org.apache.ibatis.session.SqlSessionFactory;
import org.springframework.stereotype.Component;

/** Runs one statement for many rows, in JDBC batches and in the transaction that is open. */
@Component
class Batches {

    private final SqlSessionFactory sessions;

    Batches(SqlSessionFactory sessions) {
        this.sessions = sessions;
    }

    /** @param statement name of the mapper's method, which takes one row */
    <T> void run(Class<?> mapper, String statement, List<T> rows) {
        new MybatisBatch<>(sessions, rows).execute(new MybatisBatch.Method<T>(mapper).get(statement));
    }
}
