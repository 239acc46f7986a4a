package io.miaohui.command;

import java.util.Iterator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What {@code tune} was called with where it goes by feedback.
 *
 * @param wrongAtMost in percent
 * @param train whether weights are learned, too
 * @param apply whether what was found comes into force
 */
record FeedbackTuneArguments(OptionalDouble wrongAtMost, boolean train, boolean apply) {

    /** @throws IllegalArgumentException if they make no sense; the message is for people */
    static FeedbackTuneArguments parse(List<String> arguments) {
        OptionalDouble wrongAtMost = OptionalDouble.empty();
        boolean train = false;
        boolean apply = false;
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String option = rest.next();
            switch (option) {
                case "--wrong-at-most" -> wrongAtMost = OptionalDouble.of(percent(rest));
                case "--train" -> train = true;
                case "--apply" -> apply = true;
                default -> throw new IllegalArgumentException("unknown option " + option);
            }
        }
        if (apply && !train && wrongAtMost.isEmpty()) {
            throw new IllegalArgumentException("--apply needs --train or --wrong-at-most");
        }
        return new FeedbackTuneArguments(wrongAtMost, train, apply);
    }

    private static double percent(Iterator<String> rest) {
        String value = rest.hasNext() ? rest.next() : "";
        if (!value.matches("\\d{1,2}(\\.\\d+)?")) {
            throw new IllegalArgumentException("--wrong-at-most takes a number from 0 to 99, found " + value);
        }
        return Double.parseDouble(value);
    }
}
