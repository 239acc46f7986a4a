package io.miaohui.command;

import io.miaohui.faq.evaluation.MoodArguments;
import io.miaohui.faq.evaluation.MoodReport;
import io.miaohui.faq.tuning.MoodTuneArguments;
import io.miaohui.faq.tuning.MoodTuner;
import io.miaohui.faq.tuning.TuneArguments;
import io.miaohui.faq.tuning.TuneReport;
import io.miaohui.faq.tuning.Tuner;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** Trains the weights of the confidence on labelled questions, or those of moods on labelled texts. */
class TuneCommand implements Command {

    static final String NAME = "tune";

    static final String USAGE = TuneArguments.USAGE + "    训练置信度 train the confidence on labelled questions\n  "
            + MoodTuneArguments.USAGE + "    训练情绪 train moods on labelled texts";

    private final Tuner tuner;
    private final MoodTuner moods;

    TuneCommand(Tuner tuner, MoodTuner moods) {
        this.tuner = tuner;
        this.moods = moods;
    }

    /** Whether labelled sets are trained on, for which no database is needed. */
    static boolean isLabelled(List<String> words) {
        return words.contains("--set") || words.contains(MoodArguments.MOOD);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String usage() {
        return USAGE;
    }

    @Override
    public int run(List<String> args, PrintStream out, PrintStream err) throws IOException {
        Job job;
        try {
            job = job(args, err);
        } catch (IllegalArgumentException unclear) {
            err.println(unclear.getMessage());
            return 2;
        }
        out.println(job.run());
        return 0;
    }

    private Job job(List<String> args, PrintStream err) {
        if (args.contains(MoodArguments.MOOD)) {
            MoodTuneArguments arguments = MoodTuneArguments.parse(args);
            return () -> {
                MoodReport report = moods.run(arguments, err::println);
                return arguments.json() ? report.json() : report.text();
            };
        }
        TuneArguments arguments = TuneArguments.parse(args);
        return () -> {
            TuneReport report = tuner.run(arguments, err::println);
            return arguments.json() ? report.json() : report.text();
        };
    }

    private interface Job {
        String run() throws IOException;
    }
}
