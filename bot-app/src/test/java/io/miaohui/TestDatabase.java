package io.miaohui;

import com.baomidou.mybatisplus.core.MybatisConfiguration;
import com.baomidou.mybatisplus.extension.spring.MybatisSqlSessionFactoryBean;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.session.SqlSessionFactory;
import org.flywaydb.core.Flyway;
import org.mybatis.spring.SqlSessionTemplate;

/** All tables in a database of their own, and mappers on it, without an application around them. */
public final class TestDatabase {

    private TestDatabase() {}

    /** The URL of an empty one; its user is {@code sa}. */
    public static String h2() {
        return "jdbc:h2:mem:" + UUID.randomUUID()
                + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;LOCK_TIMEOUT=10000;DB_CLOSE_DELAY=-1";
    }

    public static DataSource at(String url, String user) {
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

    /** @param mappers adds those that are needed */
    public static SqlSessionTemplate session(DataSource database, Consumer<Configuration> mappers) {
        MybatisConfiguration configuration = new MybatisConfiguration();
        configuration.setLocalCacheScope(LocalCacheScope.STATEMENT);
        MybatisSqlSessionFactoryBean factory = new MybatisSqlSessionFactoryBean();
        factory.setDataSource(database);
        factory.setConfiguration(configuration);
        mappers.accept(configuration);
        try {
            SqlSessionFactory made = factory.getObject();
            return new SqlSessionTemplate(made);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
