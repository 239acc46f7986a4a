package io.miaohui.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.faq.FaqConfiguration;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a module's rows and mappers get from the store: they are found, and an Instant is the UTC that it says. */
@SpringBootTest(classes = MomentsContract.Application.class)
abstract class MomentsContract {

    @Autowired
    MomentMapper moments;

    @Autowired
    JdbcTemplate jdbc;

    private final TimeZone zone = TimeZone.getDefault();

    @BeforeEach
    void makeTheTable() {
        jdbc.execute("CREATE TABLE moment (id BIGINT NOT NULL, happened DATETIME(3) NULL, PRIMARY KEY (id))");
    }

    @AfterEach
    void dropTheTable() {
        TimeZone.setDefault(zone);
        jdbc.execute("DROP TABLE moment");
    }

    /** The last two do not exist on a clock in Berlin or occur twice there. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01T00:00:00Z",
                "1969-12-31T23:59:59.999Z",
                "2026-03-29T01:30:00.123Z",
                "2026-10-25T00:30:00.001Z"
            })
    void anInstantIsStoredInUtcWhateverTheZoneOfTheJvm(String text) {
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
        Instant moment = Instant.parse(text);

        moments.insert(row(1, moment));

        assertThat(moments.selectById(1).happened).isEqualTo(moment);
        assertThat(moments.happened(1)).isEqualTo(moment);
        assertThat(moments.until(moment)).isEqualTo(1);
        assertThat(moments.until(moment.minusMillis(1))).isZero();
        assertThat(jdbc.queryForObject("SELECT CAST(happened AS CHAR(19)) FROM moment", String.class))
                .isEqualTo(text.substring(0, 19).replace('T', ' '));
    }

    @Test
    void whatIsFinerThanAMillisecondIsCutOff() {
        moments.insert(row(1, Instant.parse("2026-01-01T00:00:00.999999Z")));

        assertThat(moments.happened(1)).isEqualTo("2026-01-01T00:00:00.999Z");
    }

    @Test
    void noInstantIsNull() {
        moments.insert(row(1, null));

        assertThat(moments.selectById(1).happened).isNull();
    }

    private static MomentRow row(long id, Instant happened) {
        MomentRow row = new MomentRow();
        row.id = id;
        row.happened = happened;
        return row;
    }

    @EnableAutoConfiguration
    @AutoConfigurationPackage(basePackages = "io.miaohui")
    @Import(FaqConfiguration.class)
    static class Application {

        @Bean
        Clock clock() {
            return Clock.tickMillis(ZoneOffset.UTC);
        }
    }
}
