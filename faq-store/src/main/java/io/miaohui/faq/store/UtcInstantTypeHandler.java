package io.miaohui.faq.store;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.MappedTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * {@link Instant} in DATETIME(3) columns that hold UTC. It goes by way of {@link LocalDateTime}, which no driver shifts
 * by the zone of a session or of the JVM. What is finer than a millisecond is cut off: a database would round it, up to
 * a moment that has not come yet.
 */
@Component
@MappedTypes(Instant.class)
class UtcInstantTypeHandler extends BaseTypeHandler<Instant> {

    @Override
    public void setNonNullParameter(
            PreparedStatement statement, int index, Instant parameter, @Nullable JdbcType jdbcType)
            throws SQLException {
        Instant stored = parameter.truncatedTo(ChronoUnit.MILLIS);
        statement.setObject(index, LocalDateTime.ofInstant(stored, ZoneOffset.UTC));
    }

    @Override
    public @Nullable Instant getNullableResult(ResultSet results, String column) throws SQLException {
        return instant(results.getObject(column, LocalDateTime.class));
    }

    @Override
    public @Nullable Instant getNullableResult(ResultSet results, int column) throws SQLException {
        return instant(results.getObject(column, LocalDateTime.class));
    }

    @Override
    public @Nullable Instant getNullableResult(CallableStatement statement, int column) throws SQLException {
        return instant(statement.getObject(column, LocalDateTime.class));
    }

    private static @Nullable Instant instant(@Nullable LocalDateTime stored) {
        return stored == null ? null : stored.toInstant(ZoneOffset.UTC);
    }
}
