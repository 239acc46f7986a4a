package io.miaohui.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.miaohui.config.ConfigFiles;
import io.miaohui.connectors.MutableClock;
import io.miaohui.handoff.PublicHolidays.Day;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicHolidaysTest {

    private static final LocalDate DAY = LocalDate.parse("2026-12-01");

    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-22T01:00:00Z"));

    @Test
    void theShippedFileKnowsThisYearAndTheNext() {
        PublicHolidays shipped = PublicHolidays.parse(ConfigFiles.lines(HolidayFile.NAME));

        assertThat(shipped.of(LocalDate.parse("2026-02-17"))).isEqualTo(Day.HOLIDAY);
        assertThat(shipped.of(LocalDate.parse("2026-02-14"))).isEqualTo(Day.WORKDAY);
        assertThat(shipped.of(LocalDate.parse("2026-10-08"))).isEqualTo(Day.ORDINARY);
        assertThat(shipped.of(LocalDate.parse("2027-02-06"))).isEqualTo(Day.HOLIDAY);
        assertThat(shipped.covers(2027)).isTrue();
        assertThat(shipped.covers(2028)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-10-01",
                "2026-13-01 休",
                "2026-10-07..2026-10-01 休",
                "2026-10-01 放假",
                "国庆 休",
                "2026-01-01..2026-12-31 休"
            })
    void aLineThatCannotBeReadIsNamed(String line) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PublicHolidays.parse(List.of(line)))
                .withMessageStartingWith("config/holidays-cn.txt: found \"" + line + "\"");
    }

    @Test
    void aChangedFileCountsWithinAMinute() {
        AtomicReference<List<String>> file = new AtomicReference<>(List.of());
        HolidayFile holidays = new HolidayFile(file::get, clock);
        file.set(List.of("2026-12-01 休 店庆"));

        clock.advance(Duration.ofSeconds(59));
        assertThat(holidays.get().of(DAY)).isEqualTo(Day.ORDINARY);
        clock.advance(Duration.ofSeconds(1));
        assertThat(holidays.get().of(DAY)).isEqualTo(Day.HOLIDAY);
    }

    @Test
    void aChangeThatCannotBeReadLeavesWhatWas() {
        AtomicReference<List<String>> file = new AtomicReference<>(List.of("2026-12-01 休 店庆"));
        HolidayFile holidays = new HolidayFile(file::get, clock);
        file.set(List.of("2026-12-01 ?"));

        clock.advance(Duration.ofMinutes(2));

        assertThat(holidays.get().of(DAY)).isEqualTo(Day.HOLIDAY);
    }
}
