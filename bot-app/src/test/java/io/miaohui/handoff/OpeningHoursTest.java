package io.miaohui.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {

    private static final PublicHolidays HOLIDAYS =
            PublicHolidays.parse(List.of("2026-10-01..2026-10-07 休 国庆节", "2026-10-10 班 国庆节"));

    private final OpeningHours week = hours("Mon-Fri 09:00-12:00", "Mon-Fri 13:00-18:00");

    @Test
    void aDeskIsOpenFromItsFirstMomentAndNotAtItsLast() {
        assertThat(week.isOpen(at("2026-11-23T08:59:59"))).isFalse();
        assertThat(week.isOpen(at("2026-11-23T09:00"))).isTrue();
        assertThat(week.isOpen(at("2026-11-23T12:00"))).isFalse();
        assertThat(week.isOpen(at("2026-11-23T17:59:59"))).isTrue();
        assertThat(week.isOpen(at("2026-11-22T10:00"))).isFalse();
    }

    @Test
    void theNextOpeningIsAfterLunchOrTheNightOrTheWeekend() {
        assertThat(week.nextOpening(at("2026-11-23T12:30"))).hasValue(at("2026-11-23T13:00"));
        assertThat(week.nextOpening(at("2026-11-23T20:00"))).hasValue(at("2026-11-24T09:00"));
        assertThat(week.nextOpening(at("2026-11-27T18:00"))).hasValue(at("2026-11-30T09:00"));
        assertThat(week.nextOpening(at("2026-11-23T10:00"))).hasValue(at("2026-11-23T10:00"));
    }

    @Test
    void holidaysAreClosedAndTheWeekendThatMakesUpForThemIsWorked() {
        assertThat(week.isOpen(at("2026-10-01T10:00"))).isFalse();
        assertThat(week.nextOpening(at("2026-09-30T19:00"))).hasValue(at("2026-10-08T09:00"));
        assertThat(week.isOpen(at("2026-10-10T10:00"))).isTrue();
        assertThat(week.isOpen(at("2026-10-10T12:30"))).isFalse();
        assertThat(week.isOpen(at("2026-10-11T10:00"))).isFalse();
    }

    @Test
    void aNightShiftEndsTheNextMorning() {
        OpeningHours night = hours("Fri-Sat 22:00-06:00");

        assertThat(night.isOpen(at("2026-11-28T05:59"))).isTrue();
        assertThat(night.isOpen(at("2026-11-29T05:59"))).isTrue();
        assertThat(night.isOpen(at("2026-11-29T06:00"))).isFalse();
        assertThat(night.isOpen(at("2026-11-27T05:59"))).isFalse();
        assertThat(night.nextOpening(at("2026-11-29T07:00"))).hasValue(at("2026-12-04T22:00"));
    }

    @Test
    void onlyTheTimeThatPeopleAreThereIsCounted() {
        assertThat(week.openBetween(at("2026-11-23T11:00"), at("2026-11-24T09:30")))
                .isEqualTo(Duration.ofHours(6).plusMinutes(30));
        assertThat(week.openBetween(at("2026-11-27T18:00"), at("2026-11-30T09:00")))
                .isEqualTo(Duration.ZERO);
        assertThat(week.openBetween(at("2026-11-24T10:00"), at("2026-11-24T09:00")))
                .isEqualTo(Duration.ZERO);
    }

    @Test
    void withoutHoursADeskIsAlwaysOpen() {
        OpeningHours always = hours();

        assertThat(always.isOpen(at("2026-10-01T03:00"))).isTrue();
        assertThat(always.openBetween(at("2026-10-01T03:00"), at("2026-10-02T03:00")))
                .isEqualTo(Duration.ofDays(1));
    }

    @Test
    void chineseDaysAndSignsAreRead() {
        OpeningHours weekend = hours("周六、星期天 9：00-24:00");

        assertThat(weekend.isOpen(at("2026-11-22T23:59"))).isTrue();
        assertThat(weekend.isOpen(at("2026-11-23T00:00"))).isFalse();
        assertThat(hours("周一至周五 9:00至18:00").isOpen(at("2026-11-23T09:00"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Mon-Fri",
                "Mo-Fr 9:00-18:00",
                "Mon 25:00-26:00",
                "Mon 9:60-18:00",
                "09:00-18:00",
                "周八 9:00-10:00"
            })
    void unreadableHoursAreNamedWithTheirKey(String wrong) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shift.parse("miaohui.desks.a.hours", wrong))
                .withMessageStartingWith("miaohui.desks.a.hours: found \"" + wrong + "\", expected such as");
    }

    private static OpeningHours hours(String... shifts) {
        List<Shift> read = Stream.of(shifts).map(it -> Shift.parse("hours", it)).toList();
        return new OpeningHours(read, HandoffWorld.SHANGHAI, () -> HOLIDAYS);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(HandoffWorld.SHANGHAI).toInstant();
    }
}
