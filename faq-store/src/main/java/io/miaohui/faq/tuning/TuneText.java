package io.miaohui.faq.tuning;

import io.miaohui.faq.TradeOff;
import io.miaohui.faq.tuning.Measured.By;
import io.miaohui.faq.tuning.Measured.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A report of training for people, in columns. */
final class TuneText {

    private TuneText() {}

    static String write(TuneReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(line(
                "Trained on %d candidates of %d questions: %s",
                report.candidates(), report.questions(), String.join(", ", report.sets())));
        lines.add("");
        lines.add("base    entries  by       weights  top-1  right  wrong  off by   refused");
        String set = "";
        for (Measured one : report.measured()) {
            if (!one.set().equals(set)) {
                set = one.set();
                lines.add(set);
            }
            lines.add(row(one));
        }
        if (report.wrongAtMost() != null) {
            lines.add("");
            lines.add(line("The least answer-at for at most %s %% wrong", report.wrongAtMost()));
            limits(report, lines);
        }
        lines.add("");
        report.files().forEach(file -> lines.add("written: " + file));
        return String.join("\n", lines);
    }

    private static String row(Measured one) {
        return line(
                "  %-7s %5d  %-7s  %-7s  %5s  %5s  %5s   %.3f   %s",
                lower(one.base()),
                one.entries(),
                lower(one.by()),
                lower(one.weights()),
                percent(one.queries(), one.top1()),
                percent(one.queries(), one.right()),
                percent(one.queries(), one.wrong()),
                one.calibrationError(),
                one.refused().entrySet().stream()
                        .map(kind ->
                                kind.getKey() + " " + percent(1, kind.getValue().refused()))
                        .collect(Collectors.joining("  ")));
    }

    private static void limits(TuneReport report, List<String> lines) {
        for (By by : By.values()) {
            double all = 0;
            for (Measured one : report.measured()) {
                if (one.by() == by && one.base() == Base.WHOLE && one.weights() == Weights.AFTER) {
                    lines.add(limit(one));
                    TradeOff.Point limit = one.limit();
                    all = limit == null ? Double.POSITIVE_INFINITY : Math.max(all, limit.answerAt());
                }
            }
            if (all > 0) {
                lines.add(
                        all > 1
                                ? line("  %-20s %-7s none for all of them", "", lower(by))
                                : line("  %-20s %-7s %.2f keeps to it on each", "", lower(by), all));
            }
        }
    }

    private static String limit(Measured one) {
        TradeOff.Point limit = one.limit();
        return limit == null
                ? line("  %-20s %-7s none", one.set(), lower(one.by()))
                : line(
                        "  %-20s %-7s %.2f  right %s  wrong %s",
                        one.set(),
                        lower(one.by()),
                        limit.answerAt(),
                        percent(1, limit.right()),
                        percent(1, limit.wrong()));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String percent(int of, double share) {
        return of == 0 ? "-" : line("%.1f", 100 * share);
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
