package io.miaohui.faq.tuning;

import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.Synonyms;
import io.miaohui.faq.Thresholds;
import io.miaohui.faq.evaluation.Evaluator.SpreadsheetReader;
import io.miaohui.faq.evaluation.LabelledFiles;
import io.miaohui.faq.matching.Embeddings;
import io.miaohui.faq.matching.FaqIndex;
import io.miaohui.faq.matching.MatchingModels;
import io.miaohui.faq.tuning.Measured.By;
import io.miaohui.faq.tuning.Measured.Weights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Does what {@code tune} asks for: on bases of its own, with the settings of production, writing two files. */
public final class Tuner {

    private final List<Synonyms.Group> groups;
    private final Thresholds thresholds;
    private final boolean semantic;
    private final MatchingModels before;
    private final SpreadsheetReader spreadsheets;
    private final Predicate<String> forPerson;

    /**
     * Takes the settings of production.
     *
     * @param semantic whether meaning takes part besides words; if not, its weights are not trained
     * @param config the folder whose weights are compared with where it has any, else the shipped ones
     * @param forPerson whether a text asks for a person
     */
    public Tuner(
            List<Synonyms.Group> groups,
            Thresholds thresholds,
            boolean semantic,
            Path config,
            SpreadsheetReader spreadsheets,
            Predicate<String> forPerson) {
        this.groups = List.copyOf(groups);
        this.thresholds = thresholds;
        this.semantic = semantic;
        this.before = MatchingModels.in(config);
        this.spreadsheets = spreadsheets;
        this.forPerson = forPerson;
    }

    /**
     * Trains, writes the weights, and measures them as they were written.
     *
     * @param progress is told in a few words what is being done
     * @throws IOException if a file cannot be read or written
     * @throws IllegalArgumentException if a file is not what it should be; the message is for people
     */
    public TuneReport run(TuneArguments arguments, Consumer<String> progress) throws IOException {
        Embeddings embeddings = semantic ? Embeddings.load().orElse(null) : null;
        List<Subject> subjects = see(arguments, embeddings, progress);

        progress.accept("training");
        List<Seen> taught = Subject.taught(subjects);
        TrainedOn trainedOn = TrainedOn.of(taught);
        WeightFiles files = new WeightFiles(arguments.out(), embeddings != null);
        MatchingModels after = files.write(Trainer.train(taught, MatchingModels.shipped()), trainedOn);
        Measuring measuring = new Measuring(
                thresholds,
                embeddings == null ? List.of(By.WORDS) : List.of(By.values()),
                forPerson,
                arguments.wrongAtMost() == null ? null : arguments.wrongAtMost() / 100);
        TuneFigures figures = new TuneFigures(measuring);
        for (Subject subject : subjects) {
            figures.add(subject, Weights.BEFORE, before);
            figures.add(subject, Weights.AFTER, after);
            if (arguments.cross() && subject.teaches()) {
                // The shipped weights may have seen that set.
                figures.add(subject, Weights.OTHERS, Trainer.trainAnew(Subject.taught(subjects, subject)));
            }
        }
        figures.writeTradeOff(arguments.out());
        return trainedOn.report(files.names(), arguments.wrongAtMost(), figures.measured());
    }

    private List<Subject> see(TuneArguments arguments, @Nullable Embeddings embeddings, Consumer<String> progress)
            throws IOException {
        List<FaqEntry> others = arguments.against() == null ? List.of() : entries(arguments.against());
        List<Subject> subjects = new ArrayList<>();
        for (Path folder : arguments.folders()) {
            LabelledSet set = LabelledSet.read(folder);
            progress.accept(set.name() + ": " + set.queries().size() + " questions");
            subjects.add(new Subject(
                    arguments.sets().contains(folder),
                    Variant.of(set, others).stream()
                            .map(variant -> Seen.of(variant, FaqIndex.build(variant.entries(), groups, embeddings)))
                            .toList()));
        }
        return subjects;
    }

    private List<FaqEntry> entries(Path place) throws IOException {
        return Files.isDirectory(place) ? LabelledFiles.faq(place) : spreadsheets.read(place);
    }
}
