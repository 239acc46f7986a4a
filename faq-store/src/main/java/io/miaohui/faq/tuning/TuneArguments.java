package io.miaohui.faq.tuning;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What {@code tune} was called with.
 *
 * @param sets folders with {@code faq.tsv}, {@code similar.tsv} if there, and {@code queries.tsv} to train on
 * @param holdout the same to measure only
 * @param against entries of other businesses to grow the bases with: such a folder or a spreadsheet
 * @param out the folder that the weights are written to
 * @param wrongAtMost in percent of the questions that the FAQ answers: look for the answer-at that keeps to it
 * @param cross whether each set is also measured with the weights that the others teach
 */
public record TuneArguments(
        List<Path> sets,
        List<Path> holdout,
        @Nullable Path against,
        Path out,
        @Nullable Double wrongAtMost,
        boolean cross,
        boolean json) {

    public static final String USAGE = "tune --set DIR [--set DIR]... [--holdout DIR]... [--against DIR|FILE]"
            + " [--out DIR] [--wrong-at-most PERCENT] [--cross] [--json]";

    private static final Path OUT = Path.of("config");

    public TuneArguments {
        sets = List.copyOf(sets);
        holdout = List.copyOf(holdout);
    }

    /** All that are measured. */
    List<Path> folders() {
        return Stream.concat(sets.stream(), holdout.stream()).toList();
    }

    /** @throws IllegalArgumentException if they are not as {@link #USAGE} says; the message is for people */
    public static TuneArguments parse(List<String> arguments) {
        List<Path> sets = new ArrayList<>();
        List<Path> holdout = new ArrayList<>();
        Path against = null;
        Path out = OUT;
        Double wrongAtMost = null;
        boolean cross = false;
        boolean json = false;
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String option = rest.next();
            switch (option) {
                case "--set" -> sets.add(Path.of(value(option, rest)));
                case "--holdout" -> holdout.add(Path.of(value(option, rest)));
                case "--against" -> against = Path.of(value(option, rest));
                case "--out" -> out = Path.of(value(option, rest));
                case "--wrong-at-most" -> wrongAtMost = percent(value(option, rest));
                case "--cross" -> cross = true;
                case "--json" -> json = true;
                default -> throw wrong("unknown option " + option);
            }
        }
        if (sets.isEmpty() || (cross && sets.size() < 2)) {
            throw wrong(sets.isEmpty() ? "--set is needed" : "--cross needs two sets");
        }
        return new TuneArguments(sets, holdout, against, out, wrongAtMost, cross, json);
    }

    private static double percent(String value) {
        return Optional.of(value)
                .filter(text -> text.matches("\\d{1,2}(\\.\\d+)?"))
                .map(Double::valueOf)
                .orElseThrow(() -> wrong("--wrong-at-most takes a number from 0 to 99, found " + value));
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw wrong(option + " needs a value");
        }
        return rest.next();
    }

    private static IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException(what + "; usage: " + USAGE);
    }
}
