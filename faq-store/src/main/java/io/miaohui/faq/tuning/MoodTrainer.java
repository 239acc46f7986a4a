package io.miaohui.faq.tuning;

import io.miaohui.faq.evaluation.LabelledMood;
import io.miaohui.faq.matching.Embeddings;
import io.miaohui.faq.mood.MoodFeature;
import io.miaohui.faq.mood.MoodModel;
import io.miaohui.faq.mood.MoodModels;
import io.miaohui.faq.mood.MoodReader;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Fits the weights of moods to labelled texts. Both labels count the same, however many texts each has. */
final class MoodTrainer {

    /** How strongly weights are pulled to nothing, for each squared unit; chosen on held-out texts. */
    private static final double PULL = 1e-4;

    private static final int SIGNS = MoodFeature.values().length;

    private final MoodReader reader = new MoodReader(
            new MoodModels(
                    new MoodModel(0, new double[SIGNS], new double[0]),
                    new MoodModel(0, new double[SIGNS], new double[0])),
            java.util.Optional::empty);

    /** @param embeddings {@code null} to leave the model of the meaning as it is */
    MoodModels train(List<LabelledMood> texts, @Nullable Embeddings embeddings, MoodModels before) {
        MoodModel words = fit(texts, reader::signs);
        return new MoodModels(
                words, embeddings == null ? before.meaning() : fit(texts, text -> both(text, embeddings)));
    }

    private double[] both(String text, Embeddings embeddings) {
        double[] signs = reader.signs(text);
        double[] direction = MoodReader.direction(embeddings, text);
        double[] both = Arrays.copyOf(signs, signs.length + direction.length);
        System.arraycopy(direction, 0, both, signs.length, direction.length);
        return both;
    }

    private static MoodModel fit(List<LabelledMood> texts, Function<String, double[]> features) {
        double angry = Math.max(1, texts.stream().filter(LabelledMood::angry).count());
        double calm = Math.max(1, texts.size() - angry);
        List<LogisticRegression.Row> rows = texts.stream()
                .map(text -> new LogisticRegression.Row(
                        features.apply(text.text()), text.angry(), text.angry() ? 1 / angry : 1 / calm))
                .toList();
        double[] weights = new LogisticRegression(rows, limits(rows.get(0).features().length + 1)).fit();
        return new MoodModel(
                weights[0],
                Arrays.copyOfRange(weights, 1, SIGNS + 1),
                Arrays.copyOfRange(weights, SIGNS + 1, weights.length));
    }

    private static LogisticRegression.Limits limits(int size) {
        double[] least = new double[size];
        double[] most = new double[size];
        double[] pull = new double[size];
        Arrays.fill(least, Double.NEGATIVE_INFINITY);
        Arrays.fill(most, Double.POSITIVE_INFINITY);
        Arrays.fill(pull, PULL);
        pull[0] = 0; // a constant of 0 means nothing
        return new LogisticRegression.Limits(least, most, new double[size], pull);
    }
}
