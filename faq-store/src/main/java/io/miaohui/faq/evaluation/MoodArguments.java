package io.miaohui.faq.evaluation;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code evaluate --mood} was called with.
 *
 * @param moods labelled texts
 * @param predictions where to write one line for each text
 * @param explain a text whose score is to be explained
 */
public record MoodArguments(Path moods, boolean json, @Nullable Path predictions, @Nullable String explain) {

    public static final String MOOD = "--mood";

    public static final String USAGE = "evaluate --mood FILE [--json] [--predictions FILE] [--explain TEXT]";

    /** @throws IllegalArgumentException if they are not as {@link #USAGE} says; the message is for people */
    public static MoodArguments parse(List<String> arguments) {
        Path moods = null;
        Path predictions = null;
        String explain = null;
        boolean json = false;
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String option = rest.next();
            switch (option) {
                case MOOD -> moods = Path.of(value(option, rest));
                case "--predictions" -> predictions = Path.of(value(option, rest));
                case "--explain" -> explain = value(option, rest);
                case "--json" -> json = true;
                default -> throw new IllegalArgumentException("unknown option " + option + "; usage: " + USAGE);
            }
        }
        if (moods == null) {
            throw new IllegalArgumentException("--mood is needed; usage: " + USAGE);
        }
        return new MoodArguments(moods, json, predictions, explain);
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value; usage: " + USAGE);
        }
        return rest.next();
    }
}
