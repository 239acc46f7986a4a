package io.miaohui;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Says in one line that the database does not answer, or lets nobody in with that name and password. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseUnreachableAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    /** Classes of SQLSTATE: no connection, and not let in. */
    private static final String NO_CONNECTION = "08";

    private static final String NOT_LET_IN = "28";

    private final Environment environment;

    DatabaseUnreachableAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        if (state.startsWith(NO_CONNECTION)) {
            return new FailureAnalysis(
                    "Setting spring.datasource.url: found " + address() + "; no database answers there.",
                    "Start the database, or mend the address: DB_URL with the profile mysql.",
                    failure);
        }
        if (state.startsWith(NOT_LET_IN)) {
            return new FailureAnalysis(
                    "Settings spring.datasource.username and spring.datasource.password: the database at " + address()
                            + " refuses them.",
                    "Mend them: DB_USER and DB_PASSWORD with the profile mysql.",
                    failure);
        }
        return null;
    }

    /** Without what follows the question mark, where drivers also take passwords. */
    private String address() {
        return environment.getProperty("spring.datasource.url", "nothing").split("[?;]", 2)[0];
    }
}
