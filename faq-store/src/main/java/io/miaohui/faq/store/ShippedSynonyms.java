package io.miaohui.faq.store;

import io.miaohui.faq.Synonyms;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The groups of {@code config/synonyms.txt}: the file where the application was started, else the packaged one. A file
 * that changes is read again; one that cannot be read leaves the groups as they are. Safe for use by many threads.
 */
@Component
class ShippedSynonyms implements Followed {

    private static final Logger log = LoggerFactory.getLogger(ShippedSynonyms.class);

    private static final String PATH = "config/synonyms.txt";

    /** Reads the file's format. */
    @FunctionalInterface
    interface Format {
        List<Synonyms.Group> read(Reader reader) throws IOException;
    }

    /** By what a changed file is told from the one that was read. */
    private record Stamp(int place, long modified, long length) {}

    /** @param revision grows with each file that was read */
    private record State(List<Synonyms.Group> groups, long revision, Stamp stamp, @Nullable String problem) {}

    private final Format format;
    private final List<Resource> places;
    private volatile State state;

    /** @throws IllegalStateException if the file cannot be read; the message names it */
    @Autowired
    ShippedSynonyms(Format format) {
        this(format, new FileSystemResource(PATH), new ClassPathResource(PATH));
    }

    /** @param places of which the first that is there counts; none of them need be */
    ShippedSynonyms(Format format, Resource... places) {
        this.format = format;
        this.places = List.of(places);
        Stamp stamp = stamp();
        state = new State(read(stamp), 0, stamp, null);
    }

    List<Synonyms.Group> groups() {
        return state.groups();
    }

    /** Another number for each content that {@link #groups} had. */
    long revision() {
        return state.revision();
    }

    /** Why the file as it stands is not in force, in words without secrets; empty while all is well. */
    Optional<String> problem() {
        return Optional.ofNullable(state.problem());
    }

    @Override
    public synchronized void refresh() {
        State before = state;
        Stamp stamp = stamp();
        if (stamp.equals(before.stamp())) {
            return;
        }
        try {
            state = new State(read(stamp), before.revision() + 1, stamp, null);
            log.info(
                    "Read {} groups of synonyms from the changed {}",
                    state.groups().size(),
                    PATH);
        } catch (IllegalStateException e) {
            String problem = e.getMessage() + "; the synonyms before it stay in force";
            log.error("{}", problem);
            state = new State(before.groups(), before.revision(), stamp, problem);
        }
    }

    private Stamp stamp() {
        for (int place = 0; place < places.size(); place++) {
            Resource resource = places.get(place);
            try {
                if (resource.isFile() && resource.exists()) {
                    return new Stamp(place, resource.lastModified(), resource.contentLength());
                }
                if (resource.exists()) {
                    // What is packed into the program stays as it is.
                    return new Stamp(place, 0, 0);
                }
            } catch (IOException e) {
                // It went away between the two looks; the next place counts, and so it does at the next look.
                log.debug("{} went away", resource, e);
            }
        }
        return new Stamp(places.size(), 0, 0);
    }

    private List<Synonyms.Group> read(Stamp stamp) {
        return stamp.place() == places.size() ? List.of() : read(places.get(stamp.place()));
    }

    private List<Synonyms.Group> read(Resource file) {
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            return List.copyOf(format.read(reader));
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException(PATH + ": " + e.getMessage(), e);
        }
    }
}
