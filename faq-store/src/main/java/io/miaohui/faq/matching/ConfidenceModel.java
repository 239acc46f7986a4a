package io.miaohui.faq.matching;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A logistic model over {@link Feature}s. Immutable. */
public final class ConfidenceModel {

    private static final String BIAS = "BIAS";

    private static final Set<String> NAMES = Stream.concat(
                    Stream.of(BIAS), Arrays.stream(Feature.values()).map(Feature::name))
            .collect(Collectors.toCollection(LinkedHashSet::new));

    private final double bias;
    private final double[] weights;

    /** @param weights by the ordinal of {@link Feature} */
    public ConfidenceModel(double bias, double[] weights) {
        this.bias = bias;
        this.weights = weights.clone();
    }

    /**
     * Reads one weight for each feature, {@code NAME=number}; what is not named has none.
     *
     * @throws IllegalArgumentException if there is no such feature or the weight is no number; the message names it
     */
    public static ConfidenceModel read(Reader file) throws IOException {
        Properties properties = new Properties();
        properties.load(file);
        for (String name : properties.stringPropertyNames()) {
            if (!NAMES.contains(name)) {
                throw new IllegalArgumentException("there is no feature " + name + " in this version; train again");
            }
        }
        return new ConfidenceModel(
                weight(properties, BIAS),
                Arrays.stream(Feature.values())
                        .mapToDouble(feature -> weight(properties, feature.name()))
                        .toArray());
    }

    /**
     * The same for weights that have to name every feature of this version: made for another one, they would be wrong
     * for what they do not name.
     */
    public static ConfidenceModel readWhole(String text) {
        for (String name : NAMES) {
            if (text.lines().noneMatch(line -> line.startsWith(name + "="))) {
                throw new IllegalArgumentException("there is no weight for " + name + "; train again");
            }
        }
        try {
            return read(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@link #read} takes it, one line each; a weight has four digits after the point. */
    public String text() {
        StringBuilder text = new StringBuilder(line(BIAS, bias));
        for (Feature feature : Feature.values()) {
            text.append(line(feature.name(), weight(feature)));
        }
        return text.toString();
    }

    public double bias() {
        return bias;
    }

    public double weight(Feature feature) {
        return weights[feature.ordinal()];
    }

    /** 0..1, ends excluded. */
    double confidence(double[] features) {
        double sum = bias;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * features[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    private static double weight(Properties properties, String name) {
        String value = properties.getProperty(name, "0");
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("the weight of " + name + " is no number: " + value, e);
        }
    }

    private static String line(String name, double weight) {
        double rounded = Math.round(weight * 1e4) / 1e4 + 0.0; // no negative zero
        return String.format(Locale.ROOT, "%s=%.4f\n", name, rounded);
    }
}
