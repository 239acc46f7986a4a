package io.miaohui.faq.tuning;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * What {@code tune --mood} was called with.
 *
 * @param sets folders whose {@code .tsv} files hold labelled texts
 * @param out the folder that the weights are written to
 */
public record MoodTuneArguments(List<Path> sets, Path out, boolean json) {

    public static final String USAGE = "tune --mood DIR [--mood DIR]... [--out DIR] [--json]";

    private static final Path OUT = Path.of("config");

    public MoodTuneArguments {
        sets = List.copyOf(sets);
    }

    /** @throws IllegalArgumentException if they are not as {@link #USAGE} says; the message is for people */
    public static MoodTuneArguments parse(List<String> arguments) {
        List<Path> sets = new ArrayList<>();
        Path out = OUT;
        boolean json = false;
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String option = rest.next();
            switch (option) {
                case "--mood" -> sets.add(Path.of(value(option, rest)));
                case "--out" -> out = Path.of(value(option, rest));
                case "--json" -> json = true;
                default -> throw new IllegalArgumentException("unknown option " + option + "; usage: " + USAGE);
            }
        }
        return new MoodTuneArguments(sets, out, json);
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value; usage: " + USAGE);
        }
        return rest.next();
    }
}
