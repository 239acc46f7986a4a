package io.miaohui.handoff;

import io.miaohui.handoff.PublicHolidays.Day;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * When people are at a desk.
 *
 * @param shifts empty: always
 * @param holidays asked each time, for they may change while the program runs
 */
record OpeningHours(List<Shift> shifts, ZoneId zone, Supplier<PublicHolidays> holidays) {

    /** So many days ahead an opening is looked for: no holiday is longer. */
    private static final int LOOK_AHEAD = 30;

    OpeningHours {
        shifts = List.copyOf(shifts);
    }

    boolean isOpen(Instant now) {
        LocalDate today = today(now);
        return shifts.isEmpty()
                || Stream.concat(on(today.minusDays(1)), on(today)).anyMatch(span -> span.contains(now));
    }

    /** The moment itself where it is open; empty if no opening is in sight. */
    Optional<Instant> nextOpening(Instant now) {
        if (isOpen(now)) {
            return Optional.of(now);
        }
        LocalDate today = today(now);
        return today.datesUntil(today.plusDays(LOOK_AHEAD))
                .flatMap(this::on)
                .map(Span::from)
                .filter(now::isBefore)
                .min(Instant::compareTo);
    }

    /** For how long of that time people were there. */
    Duration openBetween(Instant start, Instant end) {
        if (shifts.isEmpty() || !start.isBefore(end)) {
            return start.isBefore(end) ? Duration.between(start, end) : Duration.ZERO;
        }
        return today(start)
                .minusDays(1)
                .datesUntil(today(end).plusDays(1))
                .flatMap(this::on)
                .map(span -> span.within(start, end))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private Stream<Span> on(LocalDate date) {
        Day day = holidays.get().of(date);
        return switch (day) {
            case HOLIDAY -> Stream.empty();
            case ORDINARY -> on(date, date.getDayOfWeek());
            case WORKDAY -> on(date, isWorked(date.getDayOfWeek()) ? date.getDayOfWeek() : firstWorked());
        };
    }

    private Stream<Span> on(LocalDate date, DayOfWeek like) {
        return shifts.stream().filter(shift -> shift.on(like)).map(shift -> shift.at(date, zone));
    }

    private boolean isWorked(DayOfWeek day) {
        return shifts.stream().anyMatch(shift -> shift.on(day));
    }

    private DayOfWeek firstWorked() {
        return Stream.of(DayOfWeek.values()).filter(this::isWorked).findFirst().orElse(DayOfWeek.MONDAY);
    }

    private LocalDate today(Instant now) {
        return now.atZone(zone).toLocalDate();
    }
}
