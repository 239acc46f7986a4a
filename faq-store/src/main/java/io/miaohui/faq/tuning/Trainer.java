package io.miaohui.faq.tuning;

import io.miaohui.faq.matching.ConfidenceModel;
import io.miaohui.faq.matching.Feature;
import io.miaohui.faq.matching.MatchingModels;
import io.miaohui.faq.matching.Observation;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Fits the weights of the confidence to what was seen. */
final class Trainer {

    /** All candidates together pull as hard as a weight that is two off: so far do businesses differ from each other. */
    private static final double PULL = 1 / (2 * 2.0 * 2.0);

    private static final int SIZE = Feature.values().length + 1;

    private Trainer() {}

    /** Weights that hold to those given where little was seen; those of the meaning stay if none was seen. */
    static MatchingModels train(List<Seen> seen, MatchingModels towards) {
        return train(rows(seen, Observation::byWords), rows(seen, Observation::byMeaning), towards);
    }

    static MatchingModels train(
            List<LogisticRegression.Row> words, List<LogisticRegression.Row> meaning, MatchingModels towards) {
        return new MatchingModels(
                fit(words, towards.words()), meaning.isEmpty() ? towards.meaning() : fit(meaning, towards.meaning()));
    }

    /** Weights from nothing but what was seen. */
    static MatchingModels trainAnew(List<Seen> seen) {
        return new MatchingModels(
                fit(rows(seen, Observation::byWords), null), fit(rows(seen, Observation::byMeaning), null));
    }

    static List<LogisticRegression.Row> rows(List<Seen> seen, Function<Observation, List<Observation.Row>> view) {
        return seen.stream().flatMap(one -> one.rows(view)).toList();
    }

    private static ConfidenceModel fit(List<LogisticRegression.Row> rows, @Nullable ConfidenceModel towards) {
        double[] start = new double[SIZE];
        double[] pull = new double[SIZE];
        Arrays.fill(pull, PULL / Math.max(1, rows.size()));
        double[] least = new double[SIZE];
        double[] most = new double[SIZE];
        least[0] = Double.NEGATIVE_INFINITY;
        most[0] = Double.POSITIVE_INFINITY;
        for (Feature feature : Feature.values()) {
            int at = feature.ordinal() + 1;
            least[at] = feature.least();
            most[at] = feature.most();
            start[at] = towards == null ? 0 : towards.weight(feature);
        }
        if (towards == null) {
            pull[0] = 0; // a constant of 0 means nothing
        } else {
            start[0] = towards.bias();
        }
        double[] weights = new LogisticRegression(rows, new LogisticRegression.Limits(least, most, start, pull)).fit();
        return new ConfidenceModel(weights[0], Arrays.copyOfRange(weights, 1, SIZE));
    }
}
