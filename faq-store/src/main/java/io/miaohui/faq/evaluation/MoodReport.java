package io.miaohui.faq.evaluation;

import io.miaohui.faq.mood.MoodReader;
import io.miaohui.faq.mood.Utterance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * How well moods are read.
 *
 * @param angryFrom the score from which a text is called angry: {@code miaohui.handoff.soothe-at}
 * @param calibrationError how far scores are from the share of angry texts, 0..1
 * @param all at {@code angryFrom}
 * @param bySource the same for each source; empty where none is given
 * @param sweep the same at other thresholds
 * @param confusions those that are furthest off
 */
public record MoodReport(
        double angryFrom,
        double calibrationError,
        MoodFigures all,
        Map<String, MoodFigures> bySource,
        List<SweepRow> sweep,
        List<Confusion> confusions) {

    private static final int CONFUSIONS = 15;
    private static final int STEPS = 20;

    /** The figures if the threshold were so. */
    public record SweepRow(double angryFrom, MoodFigures figures) {}

    /** A text on the wrong side of the threshold. */
    public record Confusion(int line, String label, double score, String text) {}

    /** Reads all texts. */
    public static MoodReport of(List<LabelledMood> texts, MoodReader reader, double angryFrom) {
        return of(read(texts, reader), angryFrom);
    }

    static List<ReadMood> read(List<LabelledMood> texts, MoodReader reader) {
        List<ReadMood> read = new ArrayList<>();
        for (LabelledMood text : texts) {
            double score = reader.read(Utterance.of(text.text())).score();
            read.add(new ReadMood(read.size() + 2, text, score));
        }
        return read;
    }

    static MoodReport of(List<ReadMood> read, double angryFrom) {
        Calibration calibration = new Calibration();
        read.forEach(one -> calibration.add(one.score(), one.labelled().angry()));
        Map<String, MoodFigures> bySource = new TreeMap<>();
        read.stream()
                .filter(one -> !one.labelled().source().isEmpty())
                .collect(Collectors.groupingBy(one -> one.labelled().source()))
                .forEach((source, some) -> bySource.put(source, MoodFigures.of(some, angryFrom)));
        return new MoodReport(
                angryFrom,
                calibration.error(),
                MoodFigures.of(read, angryFrom),
                bySource,
                IntStream.range(1, STEPS)
                        .mapToObj(step -> (double) step / STEPS)
                        .map(from -> new SweepRow(from, MoodFigures.of(read, from)))
                        .toList(),
                worst(read, angryFrom));
    }

    private static List<Confusion> worst(List<ReadMood> read, double angryFrom) {
        return read.stream()
                .filter(one -> !one.isRight(angryFrom))
                .sorted(Comparator.comparingDouble(ReadMood::off).reversed())
                .limit(CONFUSIONS)
                .map(one -> new Confusion(
                        one.line(),
                        one.labelled().label(),
                        one.score(),
                        one.labelled().text()))
                .toList();
    }

    public String json() {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(this);
    }

    /** For people, in columns. */
    public String text() {
        StringBuilder text = new StringBuilder();
        line(text, "angry from %.2f, scores are off by %.1f %%", angryFrom, 100 * calibrationError);
        line(text, "%-22s  texts  angry  precision  recall     F1  false alarms", "");
        line(text, "%-22s %s", "all", row(all));
        bySource.forEach((source, figures) -> line(text, "%-22s %s", source, row(figures)));
        line(text, "");
        line(text, "angry from");
        sweep.forEach(at -> line(text, "  %.2f                 %s", at.angryFrom(), row(at.figures())));
        line(text, "");
        line(text, "Furthest off");
        confusions.forEach(
                one -> line(text, "  %.3f %-8s line %d: %s", one.score(), one.label(), one.line(), one.text()));
        return text.toString();
    }

    private static String row(MoodFigures figures) {
        return String.format(
                Locale.ROOT,
                "%6d %6d     %6.3f  %6.3f %6.3f        %6.3f",
                figures.texts(),
                figures.angry(),
                figures.precision(),
                figures.recall(),
                figures.f1(),
                figures.falseAlarms());
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
