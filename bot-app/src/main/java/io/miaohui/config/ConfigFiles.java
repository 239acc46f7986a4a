package io.miaohui.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The texts in {@code config/}: those beside the place of start, else those that were packaged. */
public final class ConfigFiles {

    /** Where files lie that go before the packaged ones. */
    public static final Path FOLDER = Path.of("config");

    private ConfigFiles() {}

    /**
     * A file's whole text, read as UTF-8.
     *
     * @throws IllegalStateException if there is no such file in either place
     */
    public static String text(String name) {
        try (InputStream in = open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("config/" + name + " could not be read as UTF-8", e);
        }
    }

    /** A file's lines without empty ones and those that begin with {@code #}. */
    public static List<String> lines(String name) {
        return text(name)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    /**
     * A file's bytes.
     *
     * @throws IllegalStateException if there is no such file in either place
     */
    public static InputStream open(String name) throws IOException {
        Path beside = FOLDER.resolve(name);
        InputStream in = Files.isRegularFile(beside)
                ? Files.newInputStream(beside)
                : ConfigFiles.class.getResourceAsStream("/config/" + name);
        if (in == null) {
            throw new IllegalStateException("config/" + name + ": found neither here nor in the program");
        }
        return in;
    }
}
