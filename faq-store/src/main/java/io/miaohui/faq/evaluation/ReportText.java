package io.miaohui.faq.evaluation;

import java.util.Locale;
import java.util.Map;

/** A report for people, in columns. */
final class ReportText {

    private final Report report;
    private final StringBuilder text = new StringBuilder();

    private ReportText(Report report) {
        this.report = report;
    }

    static String write(Report report) {
        ReportText writer = new ReportText(report);
        writer.head();
        writer.refusals();
        writer.sweep();
        writer.confusions();
        return writer.text.toString();
    }

    private void head() {
        Ranking ranking = report.ranking();
        Figures figures = report.answerable();
        line(
                "answer-at %.2f, clarify-at %.2f, gap %.2f",
                report.thresholds().answerAt(),
                report.thresholds().clarifyAt(),
                report.thresholds().gap());
        line("");
        line("%d queries that the FAQ answers", figures.queries());
        line(
                "  top-1 %s   MRR@5 %.3f   recall@3 %s",
                percent(ranking.top1()), ranking.mrr5(), percent(ranking.recall3()));
        line("  confidence is off by  %s", percent(report.calibrationError()));
        line("  answered right        %s", percent(figures.right()));
        line("  answered wrong        %s", percent(figures.wrong()));
        line("  asked back, right in  %s", percent(figures.offered()));
        line("  asked back, right out %s", percent(figures.offeredWrong()));
        line("  passed on             %s", percent(figures.passedOn()));
    }

    private void refusals() {
        line("");
        line("Queries that must not be answered");
        for (Map.Entry<String, Refusals> kind : report.refusals().entrySet()) {
            Refusals some = kind.getValue();
            line(
                    "  %-12s %5d   refused %s   (asked back %s)",
                    kind.getKey(), some.queries(), percent(some.refused()), percent(some.askedBack()));
        }
    }

    private void sweep() {
        line("");
        StringBuilder header = new StringBuilder("answer-at   right   wrong");
        report.refusals().keySet().forEach(kind -> header.append(String.format(Locale.ROOT, "  %12s", kind)));
        line("%s", header);
        for (Report.SweepRow row : report.sweep()) {
            StringBuilder cells = new StringBuilder(String.format(
                    Locale.ROOT,
                    "     %.2f  %s  %s",
                    row.answerAt(),
                    percent(row.answerable().right()),
                    percent(row.answerable().wrong())));
            row.refusals()
                    .values()
                    .forEach(some -> cells.append(String.format(Locale.ROOT, "  %12s", percent(some.refused()))));
            line("%s", cells);
        }
    }

    private void confusions() {
        if (!report.confusions().isEmpty()) {
            line("");
            line("Most frequent wrong answers");
        }
        for (Confusion confusion : report.confusions()) {
            line(
                    "  %4d  %s answered by %s, such as: %s",
                    confusion.queries(), confusion.expected(), confusion.answered(), confusion.example());
        }
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%5.1f %%", 100 * share);
    }
}
