package io.miaohui.handoff;

import com.baomidou.mybatisplus.core.MybatisConfiguration;
import com.baomidou.mybatisplus.extension.spring.MybatisSqlSessionFactoryBean;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.miaohui.conversation.TestFiles;
import io.miaohui.customer.TestCustomers;
import javax.sql.DataSource;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.session.SqlSessionFactory;
import org.flywaydb.core.Flyway;
import org.mybatis.spring.SqlSessionTemplate;

/** The tables of tickets in a database of their own. */
final class HandoffDatabase {

    private HandoffDatabase() {}

    static DataSource at(String url, String user) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword("");
        config.setMaximumPoolSize(8);
        // A test has one pool of its own and none closes it: what is idle is given back to the server.
        config.setMinimumIdle(0);
        config.setIdleTimeout(10_000);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        DataSource database = new HikariDataSource(config);
        Flyway.configure().dataSource(database).load().migrate();
        return database;
    }

    static SqlSessionTemplate session(DataSource database) {
        MybatisConfiguration configuration = new MybatisConfiguration();
        configuration.setLocalCacheScope(LocalCacheScope.STATEMENT);
        MybatisSqlSessionFactoryBean factory = new MybatisSqlSessionFactoryBean();
        factory.setDataSource(database);
        factory.setConfiguration(configuration);
        configuration.addMapper(HandoffMapper.class);
        configuration.addMapper(SuggestionMapper.class);
        configuration.addMapper(WorkbenchKeyMapper.class);
        configuration.addMapper(WorkbenchLinkMapper.class);
        configuration.addMapper(SatisfactionMapper.class);
        configuration.addMapper(FileMapper.class);
        TestFiles.addTo(configuration);
        configuration.addMapper(CareMapper.class);
        configuration.addMapper(PersonMapper.class);
        TestCustomers.addTo(configuration);
        try {
            SqlSessionFactory made = factory.getObject();
            return new SqlSessionTemplate(made);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
