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

    private static final String RESOURCE = "confidence.properties";

    private final double bias;
    private final double[] weights = new double[Feature.values().length];

    ConfidenceModel() {
        Properties properties = load();
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
        return Double.parseDouble(Objects.requireNonNull(properties.getProperty(name), name));
    }

    private static Properties load() {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(ConfidenceModel.class.getResourceAsStream(RESOURCE))) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
        return properties;
    }
}
