package io.miaohui.faq.mood;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.miaohui.faq.matching.Embeddings;
import io.miaohui.faq.mood.Mood.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads moods: from words and punctuation in microseconds, with the meaning in some 1.5 ms more, the very first time as
 * long as the sentence model takes to load. Safe for use by many threads.
 */
public final class MoodReader {

    /** In log-odds, for each time that the same was said before; a calm question stays calm. */
    private static final double AGAIN = 0.4;

    private static final int MOST_AGAIN = 3;

    /** Who speaks faster than this, in characters a second, is in a hurry; calm speech has four to five. */
    private static final double HASTY = 6.5;

    private static final double HASTE = 0.3;

    private static final int REMEMBERED = 5_000;

    /** A longer text hardly comes again. */
    private static final int LONGEST_REMEMBERED = 60;

    private final MoodModels models;
    private final Supplier<Optional<Embeddings>> embeddings;
    private final MoodWords words = new MoodWords();

    /** What the meaning adds: many customers ask the same, and need not wait for it again. */
    private final Cache<String, Double> shares =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    /** @param embeddings asked when a meaning is; empty where words have to do */
    public MoodReader(MoodModels models, Supplier<Optional<Embeddings>> embeddings) {
        this.models = models;
        this.embeddings = embeddings;
    }

    /** One that needs no sentence model, with the shipped weights. */
    public static MoodReader byWords() {
        return new MoodReader(MoodModels.shipped(), Optional::empty);
    }

    /** By all that is known, the meaning included where there is a sentence model. */
    public Mood read(Utterance said) {
        if (said.text().isBlank()) {
            return Mood.CALM;
        }
        return (models.meaning().knowsMeaning() ? embeddings.get() : Optional.<Embeddings>empty())
                .map(model -> read(said, models.meaning(), List.of(meaning(model, said.text()))))
                .orElseGet(() -> readWords(said));
    }

    /** By words and punctuation alone, whatever there is. */
    public Mood readWords(Utterance said) {
        return said.text().isBlank() ? Mood.CALM : read(said, models.words(), List.of());
    }

    /** What training sees of a text: one value for each {@link MoodFeature}. */
    public double[] signs(String text) {
        return Signs.in(text, words).values();
    }

    /** The meaning as training sees it; of length 1. */
    public static double[] direction(Embeddings model, String text) {
        byte[] bytes = model.of(text);
        double squares = 0;
        for (byte component : bytes) {
            squares += component * component;
        }
        double[] direction = new double[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            direction[i] = bytes[i] / Math.sqrt(squares);
        }
        return direction;
    }

    private Reason meaning(Embeddings model, String text) {
        double share = text.length() > LONGEST_REMEMBERED
                ? share(model, text)
                : shares.get(text, unknown -> share(model, unknown));
        return new Reason("meaning", share, "");
    }

    private double share(Embeddings model, String text) {
        return models.meaning().share(direction(model, text));
    }

    private Mood read(Utterance said, MoodModel model, List<Reason> meaning) {
        Signs signs = Signs.in(said.text(), words);
        List<Reason> reasons = new ArrayList<>(meaning);
        reasons.add(new Reason("base", model.base(), ""));
        for (MoodFeature feature : signs.found().keySet()) {
            double share = model.share(feature, signs.value(feature));
            reasons.add(new Reason(feature.label(), share, signs.detail(feature)));
        }
        circumstances(said, reasons);
        double sum = reasons.stream().mapToDouble(Reason::value).sum();
        reasons.sort(Comparator.comparingDouble((Reason reason) -> -Math.abs(reason.value())));
        return new Mood(1 / (1 + Math.exp(-sum)), reasons);
    }

    private static void circumstances(Utterance said, List<Reason> reasons) {
        int again = Math.min(MOST_AGAIN, said.timesSaid() - 1);
        if (again > 0) {
            reasons.add(new Reason("repeated", again * AGAIN, said.timesSaid() + " times"));
        }
        if (said.charactersPerSecond() > HASTY) {
            reasons.add(new Reason("haste", HASTE, Math.round(said.charactersPerSecond()) + " characters a second"));
        }
    }
}
