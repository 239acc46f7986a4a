package io.miaohui.faq.tuning;

import io.miaohui.faq.matching.ConfidenceModel;
import io.miaohui.faq.matching.Feature;
import io.miaohui.faq.matching.MatchingModels;
import io.miaohui.faq.matching.Observation;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Fits the weights of the confidence to what was seen. */
final class Trainer {

    /** Keeps weights finite where the questions leave them open. */
    private static final double PULL = 1e-6;

    private Trainer() {}

    /** Weights from nothing but what was seen; those of the meaning stay what they are if none was seen. */
    static MatchingModels train(List<Seen> seen, MatchingModels before) {
        List<LogisticRegression.Row> meaning = rows(seen, Observation::byMeaning);
        return new MatchingModels(
                train(rows(seen, Observation::byWords)), meaning.isEmpty() ? before.meaning() : train(meaning));
    }

    static List<LogisticRegression.Row> rows(List<Seen> seen, Function<Observation, List<Observation.Row>> view) {
        return seen.stream().flatMap(one -> one.rows(view)).toList();
    }

    static ConfidenceModel train(List<LogisticRegression.Row> rows) {
        Feature[] features = Feature.values();
        double[] pull = new double[features.length + 1];
        Arrays.fill(pull, PULL);
        pull[0] = 0;
        return model(rows, new double[features.length + 1], pull);
    }

    /** @param start what the weights are pulled towards; like {@code pull} the constant first */
    static ConfidenceModel model(List<LogisticRegression.Row> rows, double[] start, double[] pull) {
        Feature[] features = Feature.values();
        double[] least = new double[features.length + 1];
        double[] most = new double[features.length + 1];
        least[0] = Double.NEGATIVE_INFINITY;
        most[0] = Double.POSITIVE_INFINITY;
        for (Feature feature : features) {
            least[feature.ordinal() + 1] = feature.least();
            most[feature.ordinal() + 1] = feature.most();
        }
        double[] weights = new LogisticRegression(rows, new LogisticRegression.Limits(least, most, start, pull)).fit();
        return new ConfidenceModel(weights[0], Arrays.copyOfRange(weights, 1, weights.length));
    }
}
