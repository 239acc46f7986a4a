package io.miaohui.dialogue;

import io.miaohui.handoff.Opening;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;

/** A time of opening as people say it: 明天 9:00, 周一 9:00, 10 月 8 日 9:00. */
final class OpeningWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);
    private static final DateTimeFormatter ZH_DAY = DateTimeFormatter.ofPattern("EEE", Locale.CHINA);
    private static final DateTimeFormatter ZH_DATE = DateTimeFormatter.ofPattern("M 月 d 日", Locale.CHINA);
    private static final DateTimeFormatter EN_DAY = DateTimeFormatter.ofPattern("EEEE", Locale.ENGLISH);
    private static final DateTimeFormatter EN_DATE = DateTimeFormatter.ofPattern("MMMM d", Locale.ENGLISH);

    private OpeningWords() {}

    static String of(ZonedDateTime at, ZonedDateTime now, Language language) {
        long days = ChronoUnit.DAYS.between(now.toLocalDate(), at.toLocalDate());
        return language == Language.EN ? en(at, days) + " at " + TIME.format(at) : zh(at, days) + ' ' + TIME.format(at);
    }

    /** In what a phrase says, or without a time where nobody knows one. */
    static String in(Tone tone, Opening opening, Phrase withTime, Phrase without, Wording wording) {
        ZonedDateTime at = opening.at();
        String opens = at == null ? "" : of(at, opening.now(), wording.language());
        return tone.say(
                at == null ? without : withTime,
                wording.language(),
                wording.seed(),
                Map.of("code", wording.code(), "opens", opens));
    }

    /** @param seed the same seed gets the same variant */
    record Wording(Language language, int seed, String code) {}

    private static String zh(ZonedDateTime at, long days) {
        if (days < 3) {
            return days <= 0 ? "今天" : days == 1 ? "明天" : "后天";
        }
        return (days < 7 ? ZH_DAY : ZH_DATE).format(at);
    }

    private static String en(ZonedDateTime at, long days) {
        if (days < 2) {
            return days <= 0 ? "today" : "tomorrow";
        }
        return (days < 7 ? EN_DAY : EN_DATE).format(at);
    }
}
