package io.miaohui.customer;

import io.miaohui.faq.spreadsheet.TableFiles;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the customers. */
@Configuration(proxyBeanMethods = false)
class CustomerConfiguration {

    @Bean
    Customers customers(CustomerMapper rows, PlatformTransactionManager transactions, Clock clock) {
        return new Customers(rows, new TransactionTemplate(transactions), clock);
    }

    @Bean
    CustomerSheets customerSheets(Customers customers, TableFiles tables) {
        return new CustomerSheets(customers, tables);
    }
}
