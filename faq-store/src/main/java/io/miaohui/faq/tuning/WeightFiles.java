package io.miaohui.faq.tuning;

import io.miaohui.faq.matching.ConfidenceModel;
import io.miaohui.faq.matching.MatchingModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The files that hold the weights, for people to read.
 *
 * @param withMeaning whether there are weights for the meaning, too
 */
record WeightFiles(Path folder, boolean withMeaning) {

    private static final String HEADER =
            """
            # Weights of the logistic model that makes one confidence of what speaks for and against an entry, by %s.
            # docs/matching.md tells what each feature is; 0 means that it adds nothing to the others. What speaks against an
            # entry may not be learned to speak for it, and a contradiction weighs at least what it weighs here.
            # Written by "tune": logistic regression on %d candidates of %d questions, regularised towards the shipped weights,
            # of: %s
            # Each set was asked of its own entries, of those without similar questions, of those without the right one, and, if any
            # were given, of those among many others.
            """;

    /** All that {@code tune} writes. */
    List<String> names() {
        return withMeaning
                ? List.of(path(MatchingModels.WORDS_FILE), path(MatchingModels.MEANING_FILE), path(TradeOffFile.NAME))
                : List.of(path(MatchingModels.WORDS_FILE), path(TradeOffFile.NAME));
    }

    /** @return the weights as the files hold them, rounded */
    MatchingModels write(MatchingModels models, TrainedOn trainedOn) throws IOException {
        Files.createDirectories(folder);
        write(MatchingModels.WORDS_FILE, "words alone", models.words(), trainedOn);
        if (withMeaning) {
            write(MatchingModels.MEANING_FILE, "words and meaning", models.meaning(), trainedOn);
        }
        return MatchingModels.in(folder);
    }

    private void write(String name, String by, ConfidenceModel model, TrainedOn trainedOn) throws IOException {
        String header = String.format(
                Locale.ROOT,
                HEADER,
                by,
                trainedOn.candidates(),
                trainedOn.questions(),
                String.join(", ", trainedOn.sets()));
        Files.writeString(folder.resolve(name), header + model.text());
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }
}
