package io.miaohui.faq.store;

import io.miaohui.faq.Synonyms;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The groups of {@code config/synonyms.txt}: the file where the application was started, else the packaged one. */
@Component
class ShippedSynonyms {

    private static final String PATH = "config/synonyms.txt";

    /** Reads the file's format. */
    @FunctionalInterface
    interface Format {
        List<Synonyms.Group> read(Reader reader) throws IOException;
    }

    private final Format format;

    ShippedSynonyms(Format format) {
        this.format = format;
    }

    /** @throws IllegalStateException if the file cannot be read; the message names it */
    List<Synonyms.Group> read() {
        return firstOf(new FileSystemResource(PATH), new ClassPathResource(PATH));
    }

    /** @return nothing if none of them is there */
    List<Synonyms.Group> firstOf(Resource... places) {
        return Stream.of(places)
                .filter(Resource::exists)
                .findFirst()
                .map(this::read)
                .orElse(List.of());
    }

    private List<Synonyms.Group> read(Resource file) {
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            return format.read(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException("synonyms in " + file.getDescription() + ": " + e.getMessage(), e);
        }
    }
}
