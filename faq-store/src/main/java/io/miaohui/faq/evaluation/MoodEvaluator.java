package io.miaohui.faq.evaluation;

import io.miaohui.faq.matching.SharedEmbeddings;
import io.miaohui.faq.mood.Mood;
import io.miaohui.faq.mood.MoodModels;
import io.miaohui.faq.mood.MoodReader;
import io.miaohui.faq.mood.Utterance;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Does what {@code evaluate --mood} asks for, with the reader that hears customers. */
public final class MoodEvaluator {

    private final MoodReader reader;
    private final double angryFrom;

    /**
     * Takes the settings of production.
     *
     * @param semantic whether meaning takes part besides words
     * @param config the folder whose weights are used where it has any
     * @param angryFrom the score from which a text is called angry
     */
    public MoodEvaluator(boolean semantic, Path config, double angryFrom) {
        this(new MoodReader(MoodModels.in(config), new SharedEmbeddings(semantic)), angryFrom);
    }

    /** @param angryFrom the score from which a text is called angry */
    MoodEvaluator(MoodReader reader, double angryFrom) {
        this.reader = reader;
        this.angryFrom = angryFrom;
    }

    /**
     * Evaluates and, if wanted, explains.
     *
     * @throws IOException if a file cannot be read or written
     * @throws IllegalArgumentException if the file is not what it should be; the message is for people
     */
    public void run(MoodArguments arguments, PrintStream out) throws IOException {
        if (arguments.explain() != null) {
            out.println(explain(arguments.explain()));
        }
        List<ReadMood> read = MoodReport.read(LabelledFiles.moods(arguments.moods()), reader);
        MoodReport report = MoodReport.of(read, angryFrom);
        out.println(arguments.json() ? report.json() : report.text());
        if (arguments.predictions() != null) {
            Files.writeString(arguments.predictions(), predictions(read));
        }
    }

    private String predictions(List<ReadMood> read) {
        StringBuilder text = new StringBuilder("line\tscore\tlabel\n");
        read.forEach(one -> text.append(String.format(
                Locale.ROOT, "%d\t%.4f\t%s\n", one.line(), one.score(), LabelledMood.label(one.score() >= angryFrom))));
        return text.toString();
    }

    private String explain(String words) {
        Mood mood = reader.read(Utterance.of(words));
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT, "%.3f %s: %s\n", mood.score(), LabelledMood.label(mood.score() >= angryFrom), words));
        mood.reasons()
                .forEach(reason -> text.append(String.format(
                        Locale.ROOT, "  %-12s %+6.2f  %s\n", reason.name(), reason.value(), reason.detail())));
        return text.toString();
    }
}
