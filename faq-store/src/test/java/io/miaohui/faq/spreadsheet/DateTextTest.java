package io.miaohui.faq.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {

    private final DateText dates = new DateText(ZoneId.of("Asia/Shanghai"));

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-31", "2026/1/31", "2026.1.31", "2026年1月31日", "20260131"})
    void aBareDateIsItsWholeDay(String text) {
        assertThat(dates.beginning(text)).contains(Instant.parse("2026-01-30T16:00:00Z"));
        assertThat(dates.end(text)).contains(Instant.parse("2026-01-31T16:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-31 18:05",
                "2026/1/31 18:05:00",
                "2026-01-31T18:05",
                "2026年1月31日18时05分",
                "2026年1月31日 18点05分",
                "2026-01-31 10:05Z",
                "2026-01-31 11:05:00.000+01:00"
            })
    void aDateWithATimeIsThatMoment(String text) {
        assertThat(dates.beginning(text)).contains(Instant.parse("2026-01-31T10:05:00Z"));
        assertThat(dates.end(text)).contains(Instant.parse("2026-01-31T10:05:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "长期", "2026-02-29", "2026-00-10", "26-01-31", "2026-01-31 24:00", "2026-01-31 18:60", "1-2-3"
            })
    void anythingElseIsNone(String text) {
        assertThat(dates.beginning(text)).isEmpty();
        assertThat(dates.end(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-30T16:00:00Z,2026-01-31,2026-01-30",
        "2026-01-31T10:05:00Z,2026-01-31 18:05,2026-01-31 18:05",
        "2026-01-31T10:05:07Z,2026-01-31 18:05:07,2026-01-31 18:05:07",
        "2026-01-31T10:05:07.120Z,2026-01-31 18:05:07.12,2026-01-31 18:05:07.12",
    })
    void momentsAreWrittenAsShortAsTheyCanBeReadAgain(Instant moment, String asBeginning, String asEnd) {
        assertThat(dates.writeBeginning(moment)).isEqualTo(asBeginning);
        assertThat(dates.writeEnd(moment)).isEqualTo(asEnd);
        assertThat(dates.beginning(asBeginning)).contains(moment);
        assertThat(dates.end(asEnd)).contains(moment);
    }

    @Test
    void theHourThatComesTwiceInAutumnIsToldApart() {
        var dates = new DateText(ZoneId.of("America/New_York"));
        for (String text : new String[] {"2026-11-01T05:30:00Z", "2026-11-01T06:30:00Z"}) {
            Instant moment = Instant.parse(text);
            assertThat(dates.beginning(dates.writeBeginning(moment))).contains(moment);
            assertThat(dates.end(dates.writeEnd(moment))).contains(moment);
        }
        assertThat(dates.writeEnd(Instant.parse("2026-11-01T06:30:00Z"))).isEqualTo("2026-11-01 01:30:00-05:00");
    }
}
