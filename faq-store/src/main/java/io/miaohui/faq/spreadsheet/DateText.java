package io.miaohui.faq.spreadsheet;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as people write them. A bare date means the whole day: its start as a beginning, the next midnight as an end. */
final class DateText {

    private static final Pattern WRITTEN = Pattern.compile(
            "(\\d{4})(?:[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?|(\\d{2})(\\d{2}))"
                    + "(?:[T\\s]*(?<hour>\\d{1,2})[:：时点](?<minute>\\d{1,2})分?"
                    + "(?:[:：]?(?<second>\\d{1,2})(?:\\.(?<fraction>\\d{1,9}))?秒?)?\\s*(?<offset>Z|[+-]\\d\\d:\\d\\d)?)?");
    private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter();

    private final ZoneId zone;

    DateText(ZoneId zone) {
        this.zone = zone;
    }

    Optional<Instant> beginning(String text) {
        return parse(text, 0);
    }

    /** The first moment that no longer belongs to it. */
    Optional<Instant> end(String text) {
        return parse(text, 1);
    }

    private Optional<Instant> parse(String text, int daysAfterBareDate) {
        var found = WRITTEN.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate day = day(found.toMatchResult());
            if (found.group("hour") == null) {
                return Optional.of(
                        day.plusDays(daysAfterBareDate).atStartOfDay(zone).toInstant());
            }
            var time = LocalTime.of(
                    number(found.group("hour")),
                    number(found.group("minute")),
                    number(found.group("second")),
                    nanos(found.group("fraction")));
            return Optional.of(moment(day.atTime(time), found.group("offset")));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private Instant moment(LocalDateTime local, @Nullable String offset) {
        return offset == null ? local.atZone(zone).toInstant() : local.toInstant(ZoneOffset.of(offset));
    }

    private static LocalDate day(MatchResult found) {
        boolean separated = found.group(2) != null;
        return LocalDate.of(
                number(found.group(1)), number(found.group(separated ? 2 : 4)), number(found.group(separated ? 3 : 5)));
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int nanos(@Nullable String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
    }

    String writeBeginning(Instant moment) {
        return write(moment, 0);
    }

    String writeEnd(Instant moment) {
        return write(moment, 1);
    }

    private String write(Instant moment, int daysAfterBareDate) {
        LocalDateTime local = LocalDateTime.ofInstant(moment, zone);
        LocalDate day = local.toLocalDate();
        if (day.atStartOfDay(zone).toInstant().equals(moment)) {
            return day.minusDays(daysAfterBareDate).toString();
        }
        if (local.atZone(zone).toInstant().equals(moment)) {
            return local.truncatedTo(ChronoUnit.MINUTES).equals(local)
                    ? day + " " + local.toLocalTime()
                    : MOMENT.format(local);
        }
        // The second of two equal clock times when summer time ends: only an offset tells them apart.
        OffsetDateTime exact = moment.atZone(zone).toOffsetDateTime();
        return MOMENT.format(local) + exact.getOffset();
    }
}
