package io.miaohui.faq.evaluation;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code evaluate} was called with.
 *
 * @param faq a directory with {@code faq.tsv}, or a spreadsheet
 * @param queries labelled queries; {@code null} if only one text is to be explained
 * @param predictions where to write one line for each query
 * @param explain a text whose way through matching is to be shown
 */
public record EvaluateArguments(
        Path faq, @Nullable Path queries, boolean json, @Nullable Path predictions, @Nullable String explain) {

    public static final String USAGE =
            "evaluate --faq DIR|FILE --queries FILE [--json] [--predictions FILE] [--explain TEXT]";

    /** @throws IllegalArgumentException if they are not as {@link #USAGE} says; the message is for people */
    public static EvaluateArguments parse(List<String> arguments) {
        Path faq = null;
        Path queries = null;
        Path predictions = null;
        String explain = null;
        boolean json = false;
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String option = rest.next();
            switch (option) {
                case "--faq" -> faq = Path.of(value(option, rest));
                case "--queries" -> queries = Path.of(value(option, rest));
                case "--predictions" -> predictions = Path.of(value(option, rest));
                case "--explain" -> explain = value(option, rest);
                case "--json" -> json = true;
                default -> throw new IllegalArgumentException("unknown option " + option + "; usage: " + USAGE);
            }
        }
        if (faq == null || (queries == null && explain == null) || (queries == null && predictions != null)) {
            throw new IllegalArgumentException("--faq and --queries are needed; usage: " + USAGE);
        }
        return new EvaluateArguments(faq, queries, json, predictions, explain);
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value; usage: " + USAGE);
        }
        return rest.next();
    }
}
