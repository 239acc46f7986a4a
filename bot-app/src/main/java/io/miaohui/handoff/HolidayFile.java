package io.miaohui.handoff;

import io.miaohui.config.ConfigFiles;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The public holidays of the file in {@code config/}, which may be changed while the program runs. */
class HolidayFile implements Supplier<PublicHolidays> {

    static final String NAME = "holidays-cn.txt";

    private static final Logger log = LoggerFactory.getLogger(HolidayFile.class);
    private static final Duration REREAD = Duration.ofMinutes(1);

    private final Supplier<List<String>> file;
    private final Clock clock;
    private List<String> lines;
    private PublicHolidays holidays;
    private Instant readAt;

    HolidayFile(Clock clock, ZoneId zone) {
        this(() -> ConfigFiles.lines(NAME), clock);
        int year = clock.instant().atZone(zone).getYear();
        if (!holidays.covers(year)) {
            log.warn("config/{} says nothing of {}: desks take its holidays for ordinary days", NAME, year);
        }
    }

    /** @throws IllegalArgumentException if the file can't be read at the start */
    HolidayFile(Supplier<List<String>> file, Clock clock) {
        this.file = file;
        this.clock = clock;
        lines = file.get();
        holidays = PublicHolidays.parse(lines);
        readAt = clock.instant();
    }

    @Override
    public synchronized PublicHolidays get() {
        Instant now = clock.instant();
        if (!now.isBefore(readAt.plus(REREAD))) {
            readAt = now;
            reread();
        }
        return holidays;
    }

    private void reread() {
        try {
            List<String> found = file.get();
            if (!found.equals(lines)) {
                lines = found;
                holidays = PublicHolidays.parse(found);
                log.info("config/{} has changed and counts from now on", NAME);
            }
        } catch (RuntimeException wrong) {
            log.warn("The changed config/{} can't be read; what it said before still counts", NAME, wrong);
        }
    }
}
