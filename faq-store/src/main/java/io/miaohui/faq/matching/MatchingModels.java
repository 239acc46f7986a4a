package io.miaohui.faq.matching;

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
 * The two models that make the confidence.
 *
 * @param words of what words say
 * @param meaning of what words and meaning say, asked where the words leave it open
 */
public record MatchingModels(ConfidenceModel words, ConfidenceModel meaning) {

    public static final String WORDS_FILE = "confidence.properties";
    public static final String MEANING_FILE = "confidence-meaning.properties";

    /** Those that come with the program. */
    public static MatchingModels shipped() {
        return new MatchingModels(shipped(WORDS_FILE), shipped(MEANING_FILE));
    }

    /**
     * Those of a folder's {@value #WORDS_FILE} and {@value #MEANING_FILE}; for a file that isn't there the shipped one.
     *
     * @throws IllegalStateException if a file isn't what it should be; the message names it
     */
    public static MatchingModels in(Path folder) {
        return new MatchingModels(in(folder, WORDS_FILE), in(folder, MEANING_FILE));
    }

    private static ConfidenceModel in(Path folder, String name) {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            return shipped(name);
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            return ConfidenceModel.read(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException(file + ": " + e.getMessage(), e);
        }
    }

    private static ConfidenceModel shipped(String name) {
        try (InputStream in = Objects.requireNonNull(MatchingModels.class.getResourceAsStream(name), name)) {
            return ConfidenceModel.read(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
