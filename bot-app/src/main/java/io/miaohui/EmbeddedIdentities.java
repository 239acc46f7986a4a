package io.miaohui;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.stereotype.Component;

/**
 * Lets the embedded database number new rows after those that are there. H2 takes numbers in blocks and may forget, when
 * the process is killed, that it has given some away; the first rows after the restart would then be refused.
 */
@Component
class EmbeddedIdentities implements Callback {

    private static final String IDENTITIES =
            "SELECT table_name, column_name FROM information_schema.columns WHERE is_identity = 'YES'"
                    + " AND table_schema = SCHEMA()";

    private record Identity(String table, String column) {}

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try (Statement statement = context.getConnection().createStatement()) {
            if (!isEmbedded(context.getConnection())) {
                return;
            }
            for (Identity identity : identities(statement)) {
                statement.execute(
                        "ALTER TABLE \"%s\" ALTER COLUMN \"%s\" RESTART WITH (SELECT COALESCE(MAX(\"%s\"), 0) + 1 FROM \"%s\")"
                                .formatted(identity.table(), identity.column(), identity.column(), identity.table()));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The embedded database can't number new rows", e);
        }
    }

    @Override
    public String getCallbackName() {
        return "embedded identities";
    }

    private static boolean isEmbedded(Connection connection) throws SQLException {
        return "H2".equals(connection.getMetaData().getDatabaseProductName());
    }

    private static List<Identity> identities(Statement statement) throws SQLException {
        List<Identity> identities = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(IDENTITIES)) {
            while (rows.next()) {
                identities.add(new Identity(rows.getString(1), rows.getString(2)));
            }
        }
        return identities;
    }
}
