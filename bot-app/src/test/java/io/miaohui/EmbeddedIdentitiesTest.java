package io.miaohui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class EmbeddedIdentitiesTest {

    private final JdbcDataSource database = database();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);

    @Test
    void aDatabaseThatForgotWhichNumbersItGaveAwayIsToldAtTheStart() {
        migrate();
        jdbc.execute("CREATE TABLE numbered (id BIGINT NOT NULL AUTO_INCREMENT, PRIMARY KEY (id))");
        jdbc.execute("INSERT INTO numbered VALUES (1), (2), (3)");
        jdbc.execute("ALTER TABLE numbered ALTER COLUMN id RESTART WITH 1");
        assertThatThrownBy(() -> jdbc.execute("INSERT INTO numbered VALUES (DEFAULT)"))
                .hasMessageContaining("primary key violation");

        migrate();

        jdbc.execute("INSERT INTO numbered VALUES (DEFAULT)");
        assertThat(jdbc.queryForObject("SELECT MAX(id) FROM numbered", Long.class))
                .isEqualTo(4);
    }

    private void migrate() {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/none")
                .failOnMissingLocations(false)
                .callbacks(new EmbeddedIdentities())
                .load()
                .migrate();
    }

    private static JdbcDataSource database() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID()
                + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1");
        database.setUser("sa");
        return database;
    }
}
