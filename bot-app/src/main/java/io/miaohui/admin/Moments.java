package io.miaohui.admin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Moments and spans as pages show them: relative to read, exact on hover. */
@Component("moments")
class Moments {

    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Duration RELATIVE_FOR = Duration.ofDays(7);

    private final MessageSource messages;
    private final Clock clock;
    private final ZoneId zone;

    Moments(MessageSource messages, Clock clock, @Value("${miaohui.time-zone}") ZoneId zone) {
        this.messages = messages;
        this.clock = clock;
        this.zone = zone;
    }

    public String ago(Instant moment) {
        Duration past = Duration.between(moment, clock.instant());
        if (past.isNegative() || past.compareTo(RELATIVE_FOR) > 0) {
            return minute(moment);
        }
        return past.toMinutes() < 1 ? text("admin.time.now") : text("admin.time.ago", span(past));
    }

    /** The two largest units that matter, such as 2 hours 5 minutes. */
    public String span(Duration span) {
        if (span.toMinutes() < 1) {
            return text("admin.time.seconds", Math.max(0, span.toSeconds()));
        }
        if (span.toHours() < 1) {
            return text("admin.time.minutes", span.toMinutes());
        }
        if (span.toDays() < 1) {
            return text("admin.time.hours", span.toHours(), span.toMinutesPart());
        }
        return text("admin.time.days", span.toDays(), span.toHoursPart());
    }

    public String exact(Instant moment) {
        return EXACT.format(moment.atZone(zone));
    }

    public String minute(Instant moment) {
        return DAY_AND_TIME.format(moment.atZone(zone));
    }

    String fileStamp() {
        return DateTimeFormatter.BASIC_ISO_DATE.format(
                clock.instant().atZone(zone).toLocalDate());
    }

    /** What a date field of a form holds; minutes are fine enough for an answer's validity. */
    @Nullable
    LocalDateTime local(@Nullable Instant moment) {
        return moment == null ? null : moment.atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
    }

    /** The moment that a date field means; {@code before} if the field still shows that. */
    @Nullable
    Instant instant(@Nullable LocalDateTime field, @Nullable Instant before) {
        if (field == null) {
            return null;
        }
        return field.equals(local(before)) ? before : field.atZone(zone).toInstant();
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
