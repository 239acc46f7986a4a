package io.miaohui.faq.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.miaohui.faq.FaqDraft;
import io.miaohui.testing.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@code config/application-mysql.yml} as its comments say to use it. */
class MysqlProfileTest {

    @TempDir
    Path secrets;

    @Test
    void theProfileRunsWithTheRightsThatItNamesAndAPasswordFromAFile() throws SQLException, IOException {
        String url = grant(TestDatabases.mariaDbUrl());
        Files.writeString(secrets.resolve("DB_PASSWORD"), "s3cret\n");

        try (ConfigurableApplicationContext application = start(url)) {
            FaqDraft draft = application.getBean(FaqDraft.class);
            draft.saveAll(List.of(StoreContract.full("Q-1"), StoreContract.full("Q-2")));

            assertThat(draft.all()).hasSize(2);
            JdbcTemplate jdbc = application.getBean(JdbcTemplate.class);
            assertThat(jdbc.queryForObject("SELECT CURRENT_USER()", String.class))
                    .startsWith("miaohui@");
            assertThat(jdbc.queryForObject("SELECT @@tx_isolation", String.class))
                    .isEqualTo("READ-COMMITTED");
            assertThat(application.getBean(HikariDataSource.class).getDataSourceProperties())
                    .containsEntry("connectionTimeZone", "UTC")
                    .containsEntry("rewriteBatchedStatements", "true")
                    .containsEntry("socketTimeout", "60000");
        }
    }

    private ConfigurableApplicationContext start(String url) {
        return new SpringApplicationBuilder(StoreTestApplication.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.profiles.active=mysql",
                        "--spring.config.import=optional:configtree:" + secrets + "/",
                        "--DB_URL=" + url,
                        "--DB_USER=miaohui");
    }

    /** @return the URL without parameters, as an administrator writes it */
    private static String grant(String rootUrl) throws SQLException {
        String url = rootUrl.substring(0, rootUrl.indexOf('?'));
        String database = url.substring(url.lastIndexOf('/') + 1);
        try (Connection root = DriverManager.getConnection(rootUrl, "root", "");
                Statement sql = root.createStatement()) {
            sql.execute("CREATE USER 'miaohui'@'%' IDENTIFIED BY 's3cret'");
            sql.execute("GRANT SELECT, INSERT, UPDATE, DELETE, CREATE, ALTER, DROP, INDEX, REFERENCES ON " + database
                    + ".* TO 'miaohui'@'%'");
        }
        return url;
    }
}
