package io.miaohui.customer;

import java.time.Clock;
import org.apache.ibatis.session.Configuration;
import org.mybatis.spring.SqlSessionTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** Customers on a test's own database. */
public final class TestCustomers {

    private TestCustomers() {}

    public static void addTo(Configuration configuration) {
        configuration.addMapper(CustomerMapper.class);
    }

    public static Customers on(SqlSessionTemplate session, TransactionOperations transactions, Clock clock) {
        return new Customers(session.getMapper(CustomerMapper.class), transactions, clock);
    }
}
