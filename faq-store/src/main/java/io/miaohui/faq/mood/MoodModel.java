package io.miaohui.faq.mood;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/** A logistic model of a message's signs and, where it has weights for it, of its meaning. Immutable. */
public final class MoodModel {

    /** Of the direction that a meaning is. */
    private static final int DIMENSIONS = 512;

    private static final int PER_LINE = 16;
    private static final String BASE = "BASE";
    private static final String MEANING = "MEANING_%03d";

    private final double base;
    private final double[] signs;
    private final double[] meaning;

    /**
     * Takes weights.
     *
     * @param signs by the ordinal of {@link MoodFeature}
     * @param meaning one for each dimension, or none
     */
    public MoodModel(double base, double[] signs, double[] meaning) {
        this.base = base;
        this.signs = signs.clone();
        this.meaning = meaning.clone();
    }

    /**
     * Reads one weight for each feature, {@code NAME=number}, and those of the meaning, sixteen a line.
     *
     * @throws IllegalArgumentException if a weight is missing, unknown or no number; the message names it
     */
    public static MoodModel read(Reader file) throws IOException {
        Properties properties = new Properties();
        properties.load(file);
        double base = numbers(properties, BASE, 1)[0];
        double[] signs = Arrays.stream(MoodFeature.values())
                .mapToDouble(feature -> numbers(properties, feature.name(), 1)[0])
                .toArray();
        double[] meaning = properties.containsKey(name(0)) ? meaning(properties) : new double[0];
        if (!properties.isEmpty()) {
            Set<Object> unknown = new LinkedHashSet<>(properties.keySet());
            throw new IllegalArgumentException("there is no feature " + unknown + " in this version; train again");
        }
        return new MoodModel(base, signs, meaning);
    }

    private static double[] meaning(Properties properties) {
        double[] meaning = new double[DIMENSIONS];
        for (int i = 0; i < DIMENSIONS; i += PER_LINE) {
            System.arraycopy(numbers(properties, name(i), PER_LINE), 0, meaning, i, PER_LINE);
        }
        return meaning;
    }

    private static double[] numbers(Properties properties, String name, int count) {
        Object value = properties.remove(name);
        try {
            double[] numbers = Arrays.stream(String.valueOf(value).strip().split(" +"))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            if (numbers.length == count) {
                return numbers;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + ": found " + value + ", expected numbers", e);
        }
        throw new IllegalArgumentException(name + ": found " + value + ", expected " + count + " numbers");
    }

    /** As {@link #read} takes it; a weight has four digits after the point. */
    public String text() {
        StringBuilder text = new StringBuilder(line(BASE, base));
        for (MoodFeature feature : MoodFeature.values()) {
            text.append(line(feature.name(), signs[feature.ordinal()]));
        }
        for (int i = 0; i < meaning.length; i += PER_LINE) {
            text.append(line(name(i), Arrays.copyOfRange(meaning, i, i + PER_LINE)));
        }
        return text.toString();
    }

    private static String name(int dimension) {
        return String.format(Locale.ROOT, MEANING, dimension);
    }

    private static String line(String name, double... weights) {
        StringBuilder line = new StringBuilder(name).append('=');
        for (int i = 0; i < weights.length; i++) {
            double rounded = Math.round(weights[i] * 1e4) / 1e4 + 0.0; // no negative zero
            line.append(i == 0 ? "" : " ").append(String.format(Locale.ROOT, "%.4f", rounded));
        }
        return line.append('\n').toString();
    }

    boolean knowsMeaning() {
        return meaning.length > 0;
    }

    double base() {
        return base;
    }

    double share(MoodFeature feature, double value) {
        return signs[feature.ordinal()] * value;
    }

    /** @param direction as embeddings give it */
    double share(double[] direction) {
        double sum = 0;
        for (int i = 0; i < meaning.length; i++) {
            sum += meaning[i] * direction[i];
        }
        return sum;
    }
}
