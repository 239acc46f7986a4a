package io.miaohui.handoff;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When people are there in a week.
 *
 * @param from when they come
 * @param to when they go: the next day, if that is not after {@code from}
 */
record Shift(Set<DayOfWeek> days, LocalTime from, LocalTime to) {

    private static final String TO = "\\s*[-–~至到]\\s*";
    private static final Pattern FORM =
            Pattern.compile("(\\S.*?)\\s+(\\d{1,2}[:：]\\d\\d)" + TO + "(\\d{1,2}[:：]\\d\\d)");
    private static final List<String> NAMES = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final String HAN = "一二三四五六日";

    Shift {
        days = Set.copyOf(days);
    }

    /** Reads such as {@code Mon-Fri 09:00-18:00} or {@code 周一至周五 9:00-18:00}. */
    static Shift parse(String key, String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw wrong(key, text);
        }
        try {
            return new Shift(days(matcher.group(1)), time(matcher.group(2)), time(matcher.group(3)));
        } catch (DateTimeException | IllegalArgumentException unread) {
            throw new IllegalArgumentException(wrong(key, text).getMessage(), unread);
        }
    }

    boolean on(DayOfWeek day) {
        return days.contains(day);
    }

    /** As it is on a date. */
    Span at(LocalDate date, ZoneId zone) {
        LocalDate last = to.isAfter(from) ? date : date.plusDays(1);
        return new Span(
                date.atTime(from).atZone(zone).toInstant(),
                last.atTime(to).atZone(zone).toInstant());
    }

    private static Set<DayOfWeek> days(String text) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String part : text.split("[,，、]")) {
            String[] ends = part.strip().split(TO);
            DayOfWeek last = day(ends[ends.length - 1]);
            for (DayOfWeek day = day(ends[0]); ; day = day.plus(1)) {
                days.add(day);
                if (day == last) {
                    break;
                }
            }
        }
        return days;
    }

    private static DayOfWeek day(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT).replace('天', '日').replaceFirst("^(周|星期)", "");
        int index = plain.length() == 1 ? HAN.indexOf(plain) : NAMES.indexOf(plain);
        return DayOfWeek.of(index + 1);
    }

    private static LocalTime time(String text) {
        String[] parts = text.split("[:：]");
        int hour = Integer.parseInt(parts[0]);
        int minute = Integer.parseInt(parts[1]);
        return hour == 24 && minute == 0 ? LocalTime.MIDNIGHT : LocalTime.of(hour, minute);
    }

    private static IllegalArgumentException wrong(String key, String text) {
        return new IllegalArgumentException(
                key + ": found \"" + text + "\", expected such as \"Mon-Fri 09:00-18:00\" or \"周六、周日 10:00-16:00\"");
    }
}
