package io.miaohui.faq.tuning;

import io.miaohui.faq.evaluation.LabelledFiles;
import io.miaohui.faq.evaluation.LabelledMood;
import io.miaohui.faq.evaluation.MoodReport;
import io.miaohui.faq.matching.Embeddings;
import io.miaohui.faq.matching.SharedEmbeddings;
import io.miaohui.faq.mood.MoodModel;
import io.miaohui.faq.mood.MoodModels;
import io.miaohui.faq.mood.MoodReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Trains the weights of moods on labelled texts, and measures them on texts that were held back. Deterministic. */
public final class MoodTuner {

    /** Each fifth text is held back while the weights that are measured are learned. */
    private static final int HELD_BACK = 5;

    private static final String HEADER =
            """
            # Weights of the logistic model that reads a mood from %s; docs/mood.md tells what each feature is.
            # Written by "tune --mood": logistic regression on %d texts, both labels balanced. On each fifth text, held
            # back from a training of its own: F1 %.3f, false alarms %.3f.
            """;

    private final Supplier<Optional<Embeddings>> embeddings;
    private final Path config;
    private final double angryFrom;

    /**
     * Takes the settings of production.
     *
     * @param semantic whether the meaning is trained besides the words
     * @param config the folder whose weights stay in force for what is not trained
     * @param angryFrom the score from which a text is called angry
     */
    public MoodTuner(boolean semantic, Path config, double angryFrom) {
        this.embeddings = new SharedEmbeddings(semantic);
        this.config = config;
        this.angryFrom = angryFrom;
    }

    /**
     * Trains and writes the weights.
     *
     * @return what was found on the texts held back
     * @throws IOException if a file cannot be read or written
     * @throws IllegalArgumentException if a file is not what it should be; the message is for people
     */
    public MoodReport run(MoodTuneArguments arguments, Consumer<String> progress) throws IOException {
        List<LabelledMood> texts = texts(arguments.sets());
        Optional<Embeddings> model = embeddings.get();
        MoodModels before = MoodModels.in(config);
        MoodTrainer trainer = new MoodTrainer();
        progress.accept("measuring on each fifth of " + texts.size() + " texts");
        List<LabelledMood> held = part(texts, true);
        MoodModels tried = trainer.train(part(texts, false), model.orElse(null), before);
        MoodReport words = MoodReport.of(held, new MoodReader(tried, Optional::empty), angryFrom);
        MoodReport report = MoodReport.of(held, new MoodReader(tried, () -> model), angryFrom);
        progress.accept("training on all");
        MoodModels trained = trainer.train(texts, model.orElse(null), before);
        Files.createDirectories(arguments.out());
        write(arguments.out().resolve(MoodModels.WORDS_FILE), "words and punctuation", trained.words(), words, texts);
        if (model.isPresent()) {
            Path file = arguments.out().resolve(MoodModels.MEANING_FILE);
            write(file, "words, punctuation and meaning", trained.meaning(), report, texts);
        }
        return report;
    }

    private static List<LabelledMood> texts(List<Path> folders) throws IOException {
        List<LabelledMood> texts = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(it -> it.toString().endsWith(".tsv"))
                        .sorted()
                        .toList()) {
                    texts.addAll(LabelledFiles.moods(file));
                }
            }
        }
        if (texts.stream().map(LabelledMood::angry).distinct().count() < 2) {
            throw new IllegalArgumentException(folders + ": found no texts of both labels to train on");
        }
        return texts;
    }

    private static List<LabelledMood> part(List<LabelledMood> texts, boolean held) {
        List<LabelledMood> part = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            if ((i % HELD_BACK == 0) == held) {
                part.add(texts.get(i));
            }
        }
        return part;
    }

    private static void write(Path file, String from, MoodModel model, MoodReport held, List<LabelledMood> texts)
            throws IOException {
        double f1 = held.all().f1();
        double alarms = held.all().falseAlarms();
        Files.writeString(file, String.format(Locale.ROOT, HEADER, from, texts.size(), f1, alarms) + model.text());
    }
}
