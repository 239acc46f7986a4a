package io.miaohui.faq.mood;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * The two models that make a score.
 *
 * @param words of words and punctuation, where meaning is not asked
 * @param meaning of these and the meaning
 */
public record MoodModels(MoodModel words, MoodModel meaning) {

    public static final String WORDS_FILE = "mood.properties";
    public static final String MEANING_FILE = "mood-meaning.properties";

    /** Those that come with the program. */
    public static MoodModels shipped() {
        return new MoodModels(shipped(WORDS_FILE), shipped(MEANING_FILE));
    }

    /**
     * Those of a folder's {@value #WORDS_FILE} and {@value #MEANING_FILE}; for a file that isn't there the shipped one.
     *
     * @throws IllegalStateException if a file isn't what it should be; the message names it
     */
    public static MoodModels in(Path folder) {
        return new MoodModels(in(folder, WORDS_FILE), in(folder, MEANING_FILE));
    }

    private static MoodModel in(Path folder, String name) {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            return shipped(name);
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            return MoodModel.read(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException(file + ": " + e.getMessage(), e);
        }
    }

    private static MoodModel shipped(String name) {
        try (InputStream in = Objects.requireNonNull(MoodModels.class.getResourceAsStream(name), name)) {
            return MoodModel.read(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
