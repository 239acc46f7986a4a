package io.miaohui.faq.evaluation;

import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.FaqMatcher;
import io.miaohui.faq.Synonyms;
import io.miaohui.faq.Thresholds;
import io.miaohui.faq.matching.Embeddings;
import io.miaohui.faq.matching.FaqIndex;
import io.miaohui.faq.matching.MatchingModels;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** Does what {@code evaluate} asks for: on a base of its own, with the settings of production, touching nothing else. */
public final class Evaluator {

    /** Reads the FAQ of a spreadsheet without storing it. */
    @FunctionalInterface
    public interface SpreadsheetReader {
        List<FaqEntry> read(Path file) throws IOException;
    }

    private final List<Synonyms.Group> groups;
    private final Thresholds thresholds;
    private final boolean semantic;
    private final MatchingModels models;
    private final SpreadsheetReader spreadsheets;
    private final Predicate<String> forPerson;
    private final Clock clock;

    /**
     * Takes the settings of production.
     *
     * @param semantic whether meaning takes part besides words
     * @param config the folder whose weights are used where it has any
     * @param forPerson whether a text asks for a person
     */
    public Evaluator(
            List<Synonyms.Group> groups,
            Thresholds thresholds,
            boolean semantic,
            Path config,
            SpreadsheetReader spreadsheets,
            Predicate<String> forPerson,
            Clock clock) {
        this.groups = List.copyOf(groups);
        this.thresholds = thresholds;
        this.semantic = semantic;
        this.models = MatchingModels.in(config);
        this.spreadsheets = spreadsheets;
        this.forPerson = forPerson;
        this.clock = clock;
    }

    /**
     * Evaluates, explains, or both.
     *
     * @throws IOException if a file cannot be read or written
     * @throws IllegalArgumentException if a file is not what it should be; the message is for people
     */
    public void run(EvaluateArguments arguments, PrintStream out) throws IOException {
        Path faq = arguments.faq();
        List<FaqEntry> entries = Files.isDirectory(faq) ? LabelledFiles.faq(faq) : spreadsheets.read(faq);
        FaqMatcher matcher =
                FaqIndex.build(entries, groups, semantic ? Embeddings.load().orElse(null) : null, () -> models);
        Instant now = clock.instant();
        if (arguments.explain() != null) {
            out.print(ExplanationText.write(
                    matcher.explain(arguments.explain(), now), thresholds, forPerson.test(arguments.explain())));
        }
        if (arguments.queries() != null) {
            List<Query> queries = LabelledFiles.queries(arguments.queries());
            Evaluation evaluation = Evaluation.run(matcher, thresholds, queries, forPerson, now);
            out.println(
                    arguments.json()
                            ? evaluation.report().json()
                            : evaluation.report().text());
            if (arguments.predictions() != null) {
                Files.writeString(arguments.predictions(), evaluation.predictions());
            }
        }
    }
}
