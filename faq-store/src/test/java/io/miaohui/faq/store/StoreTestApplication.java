package io.miaohui.faq.store;

import io.miaohui.faq.FaqConfiguration;
import io.miaohui.faq.ReleaseWentLive;
import io.miaohui.faq.SynonymFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.FileSystemResource;

/** This module in an application, with a matcher that knows exact questions only. */
@EnableAutoConfiguration
@AutoConfigurationPackage(basePackages = "io.miaohui")
@Import(FaqConfiguration.class)
class StoreTestApplication {

    static final String SYNONYMS = "hello => hi\n";

    final Path synonyms = temporaryFile();
    final List<ReleaseWentLive> swaps = new CopyOnWriteArrayList<>();

    @Bean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Bean
    @Primary
    MatcherFactory exactMatchers() {
        return ExactMatcher::new;
    }

    @Bean
    @Primary
    ShippedSynonyms synonymFile() throws IOException {
        Files.writeString(synonyms, SYNONYMS);
        return new ShippedSynonyms(SynonymFile::read, new FileSystemResource(synonyms));
    }

    private static Path temporaryFile() {
        try {
            Path file = Files.createTempFile("synonyms", ".txt");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @EventListener
    void on(ReleaseWentLive swap) {
        swaps.add(swap);
    }
}
