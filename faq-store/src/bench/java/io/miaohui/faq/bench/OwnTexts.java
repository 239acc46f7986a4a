package io.miaohui.faq.bench;

import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.SynonymFile;
import io.miaohui.faq.Synonyms;
import io.miaohui.faq.spreadsheet.ReadingConfiguration;
import io.miaohui.faq.spreadsheet.SpreadsheetReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * The texts of the demo shop that larger bases are made from.
 *
 * @param wordings for each of its entries the ways to ask for it, of the FAQ and of the labelled questions
 * @param strangers questions that it does not answer
 * @param synonyms those that ship
 */
record OwnTexts(List<List<String>> wordings, List<String> strangers, List<Synonyms.Group> synonyms) {

    private static final Path CONFIG = Path.of("..", "config");

    static OwnTexts read() {
        Map<String, List<String>> wordings = new LinkedHashMap<>();
        List<String> strangers = new ArrayList<>();
        try (var context = new AnnotationConfigApplicationContext(ReadingConfiguration.class)) {
            for (FaqEntry entry : context.getBean(SpreadsheetReading.class).read(CONFIG.resolve("demo/faq.xlsx"))) {
                List<String> own = wordings.computeIfAbsent(entry.id(), id -> new ArrayList<>());
                own.add(entry.question());
                own.addAll(entry.similar());
            }
            for (String line : Files.readAllLines(CONFIG.resolve("evaluation/demo-queries.tsv")).stream()
                    .skip(1)
                    .toList()) {
                String[] cells = line.split("\t");
                wordings.getOrDefault(cells[2].split("\\|")[0], strangers).add(cells[1]);
            }
            return new OwnTexts(
                    List.copyOf(wordings.values()),
                    strangers,
                    SynonymFile.read(Files.newBufferedReader(CONFIG.resolve("synonyms.txt"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
