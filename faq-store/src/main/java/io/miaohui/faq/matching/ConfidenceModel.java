package io.miaohui.faq.matching;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** A logistic model over {@link Feature}s. */
final class ConfidenceModel {

    private final double bias;
    private final double[] weights = new double[Feature.values().length];

    /** @param resource one weight for each feature; what it does not name has none */
    ConfidenceModel(String resource) {
        Properties properties = load(resource);
        bias = weight(properties, "BIAS");
        for (Feature feature : Feature.values()) {
            weights[feature.ordinal()] = weight(properties, feature.name());
        }
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
        return Double.parseDouble(properties.getProperty(name, "0"));
    }

    private static Properties load(String resource) {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(ConfidenceModel.class.getResourceAsStream(resource))) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
        return properties;
    }
}
