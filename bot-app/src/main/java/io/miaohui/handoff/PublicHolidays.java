package io.miaohui.handoff;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which days are not what their weekday says. Immutable. */
record PublicHolidays(Map<LocalDate, Day> days) {

    static final PublicHolidays NONE = new PublicHolidays(Map.of());

    private static final Pattern LINE =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(?:\\.\\.(\\d{4}-\\d\\d-\\d\\d))?\\s+([休班])(?:\\s.*)?");
    private static final int LONGEST = 31;

    /** What a day is. */
    enum Day {
        ORDINARY,
        HOLIDAY,
        WORKDAY
    }

    PublicHolidays {
        days = Map.copyOf(days);
    }

    Day of(LocalDate date) {
        return days.getOrDefault(date, Day.ORDINARY);
    }

    boolean covers(int year) {
        return days.keySet().stream().anyMatch(date -> date.getYear() == year);
    }

    /** @throws IllegalArgumentException naming the line that cannot be read */
    static PublicHolidays parse(List<String> lines) {
        Map<LocalDate, Day> days = new HashMap<>();
        for (String line : lines) {
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                throw wrong(line);
            }
            Day day = matcher.group(3).equals("休") ? Day.HOLIDAY : Day.WORKDAY;
            dates(line, matcher).forEach(date -> days.put(date, day));
        }
        return new PublicHolidays(days);
    }

    private static List<LocalDate> dates(String line, Matcher matcher) {
        try {
            LocalDate from = LocalDate.parse(matcher.group(1));
            LocalDate to = matcher.group(2) == null ? from : LocalDate.parse(matcher.group(2));
            if (to.isBefore(from) || to.isAfter(from.plusDays(LONGEST))) {
                throw wrong(line);
            }
            return from.datesUntil(to.plusDays(1)).toList();
        } catch (DateTimeException noDate) {
            throw new IllegalArgumentException(wrong(line).getMessage(), noDate);
        }
    }

    private static IllegalArgumentException wrong(String line) {
        return new IllegalArgumentException("config/" + HolidayFile.NAME + ": found \"" + line
                + "\", expected such as \"2026-10-01..2026-10-07 休 国庆节\" or \"2026-10-10 班 国庆节\"");
    }
}
