package io.miaohui.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miaohui.TestDatabase;
import io.miaohui.connectors.MutableClock;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The company's list of people on whatever database the subclass brings. */
abstract class CustomerContract {

    private static final Identity WEB = new Identity("web", "", "4711");
    private static final Identity WECOM = new Identity("wecom", "service", "zhangsan");

    private Customers customers;

    abstract DataSource database();

    @BeforeEach
    void nobodyIsKnown() {
        DataSource database = database();
        customers = TestCustomers.on(
                TestDatabase.session(database, TestCustomers::addTo),
                new TransactionTemplate(new DataSourceTransactionManager(database)),
                new MutableClock(Instant.parse("2026-11-23T01:00:00Z")));
    }

    @Test
    void aCustomerIsFoundByAnyOfTheirIds() {
        Customer zhang = new Customer("M-1", "张先生", true, "老客户", List.of(WEB, WECOM));

        assertThat(customers.save(zhang)).isTrue();

        assertThat(customers.of("web", "web", "4711")).contains(zhang);
        assertThat(customers.of("wecom", "service", "zhangsan")).contains(zhang);
        assertThat(customers.of("wecom", "sales", "zhangsan")).isEmpty();
        assertThat(customers.of("wecom", "service", "ZhangSan")).isEmpty();
        assertThat(customers.isVip("web", "web", "4711")).isTrue();
    }

    @Test
    void anIdOfThatVeryAccountGoesBeforeOneOfAny() {
        customers.save(new Customer("any", "", false, "", List.of(new Identity("wecom", "", "li"))));
        customers.save(new Customer("sales", "", false, "", List.of(new Identity("wecom", "sales", "li"))));

        assertThat(customers.of("wecom", "sales", "li"))
                .get()
                .extracting(Customer::key)
                .isEqualTo("sales");
        assertThat(customers.of("wecom", "service", "li"))
                .get()
                .extracting(Customer::key)
                .isEqualTo("any");
    }

    @Test
    void whatIsSavedAgainTakesThePlaceOfWhatWasKnown() {
        customers.save(new Customer("M-1", "张先生", true, "老客户", List.of(WEB, WECOM)));

        assertThat(customers.save(new Customer("M-1", "张女士", false, "", List.of(WEB))))
                .isFalse();

        assertThat(customers.find("M-1")).contains(new Customer("M-1", "张女士", false, "", List.of(WEB)));
        assertThat(customers.of("wecom", "service", "zhangsan")).isEmpty();
    }

    @Test
    void nobodyTakesAnotherOnesIdAndADeletedCustomersIdsAreFree() {
        customers.save(new Customer("M-1", "", false, "", List.of(WEB)));
        Customer thief = new Customer("M-2", "", false, "", List.of(WECOM, WEB));

        assertThatThrownBy(() -> customers.save(thief)).isInstanceOf(IdentityTakenException.class);
        assertThat(customers.find("M-2")).isEmpty();

        assertThat(customers.delete("M-1")).isTrue();
        assertThat(customers.delete("M-1")).isFalse();
        assertThat(customers.save(thief)).isTrue();
    }

    @Test
    void theListIsSearchedByKeyNameAndId() {
        customers.save(new Customer("M-1", "张先生", false, "", List.of(WEB)));
        customers.save(new Customer("M_2", "李女士", false, "", List.of()));

        assertThat(found("")).containsExactly("M-1", "M_2");
        assertThat(found("张")).containsExactly("M-1");
        assertThat(found("4711")).containsExactly("M-1");
        assertThat(found("M_")).containsExactly("M_2");
        assertThat(found("%")).isEmpty();
        assertThat(customers.search("", 1, 1).customers())
                .extracting(Customer::key)
                .containsExactly("M_2");
        assertThat(customers.search("", 1, 1).total()).isEqualTo(2);
    }

    private List<String> found(String part) {
        return customers.search(part, 0, 100).customers().stream()
                .map(Customer::key)
                .toList();
    }
}
