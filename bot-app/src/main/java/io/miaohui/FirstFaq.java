package io.miaohui;

import io.miaohui.config.ConfigFiles;
import io.miaohui.faq.FaqDraft;
import io.miaohui.faq.FaqSpreadsheets;
import io.miaohui.faq.Releases;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Fills an empty FAQ at the first start, so that there is something to ask. */
@Component
@ConditionalOnWebApplication
class FirstFaq implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(FirstFaq.class);

    private final FaqDraft draft;
    private final Releases releases;
    private final FaqSpreadsheets spreadsheets;
    private final String location;

    /** @param location a spreadsheet below {@code config/}; empty to start with an empty FAQ */
    FirstFaq(
            FaqDraft draft,
            Releases releases,
            FaqSpreadsheets spreadsheets,
            @Value("${miaohui.first-faq:}") String location) {
        this.draft = draft;
        this.releases = releases;
        this.spreadsheets = spreadsheets;
        this.location = location;
    }

    /** Before the port opens: the first question asked must find an answer. */
    @Override
    public void afterSingletonsInstantiated() {
        try {
            load();
        } catch (IOException e) {
            throw new UncheckedIOException("config/" + location + " could not be read", e);
        }
    }

    private void load() throws IOException {
        if (location.isBlank()
                || !releases.latest(1).isEmpty()
                || draft.search(null, null, 0, 1).total() > 0) {
            return;
        }
        Path copy = Files.createTempFile("first-faq", ".xlsx");
        try (InputStream stream = ConfigFiles.open(location)) {
            Files.copy(stream, copy, StandardCopyOption.REPLACE_EXISTING);
            FaqSpreadsheets.Report report = spreadsheets.load(copy, location, false);
            releases.publish("miaohui", location);
            log.info("The FAQ was empty: published {} entries of {}", report.added(), location);
        } finally {
            Files.deleteIfExists(copy);
        }
    }
}
