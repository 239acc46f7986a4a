package io.miaohui.faq.matching;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What texts mean, remembered from release to release, so that publishing reckons only what has changed. Safe for use by
 * many threads.
 */
public final class Embeddings {

    private static final Logger log = LoggerFactory.getLogger(Embeddings.class);

    /** At half a kilobyte each: 60 MB when full. */
    private static final int REMEMBERED = 120_000;

    /** Components are small; this spreads them over a byte. The error in a cosine stays below 0.005. */
    private static final float SCALE = 512;

    private final SentenceModel model;
    private final Cache<String, byte[]> indexed =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    private Embeddings(SentenceModel model) {
        this.model = model;
    }

    /**
     * Empty, with a word in the log, where the model or the native library that runs it cannot be loaded. Names nothing of
     * the library, which a jar without the model lacks.
     */
    public static Optional<Embeddings> load() {
        try {
            return Optional.of(new Embeddings(new SentenceModel()));
        } catch (IOException | RuntimeException | LinkageError e) {
            log.warn(
                    "Questions are matched by their words alone: the sentence model cannot be loaded ({})",
                    e.toString());
            return Optional.empty();
        }
    }

    /** For a question of the FAQ. */
    byte[] ofIndexed(String text) {
        return indexed.get(text, this::of);
    }

    /** For a customer's question: about 1.5 ms. */
    public byte[] of(String text) {
        float[] vector = model.embed(text);
        byte[] bytes = new byte[vector.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.max(-127, Math.min(127, Math.round(vector[i] * SCALE)));
        }
        return bytes;
    }

    static double cosine(byte[] one, byte[] two) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < one.length; i += 2) {
            even += one[i] * two[i];
            odd += one[i + 1] * two[i + 1];
        }
        return (even + odd) / (SCALE * SCALE);
    }
}
