package io.miaohui.command;

import io.miaohui.faq.evaluation.EvaluateArguments;
import io.miaohui.faq.evaluation.Evaluator;
import io.miaohui.faq.evaluation.MoodArguments;
import io.miaohui.faq.evaluation.MoodEvaluator;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** Measures matching on labelled questions, on a base of its own, or the reading of moods on labelled texts. */
class EvaluateCommand implements Command {

    static final String NAME = "evaluate";

    static final String USAGE = EvaluateArguments.USAGE + "    评测匹配 measure matching on labelled questions\n  "
            + MoodArguments.USAGE + "    评测情绪 measure moods on labelled texts";

    private final Evaluator evaluator;
    private final MoodEvaluator moods;

    EvaluateCommand(Evaluator evaluator, MoodEvaluator moods) {
        this.evaluator = evaluator;
        this.moods = moods;
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
            job = job(args, out);
        } catch (IllegalArgumentException unclear) {
            err.println(unclear.getMessage());
            return 2;
        }
        job.run();
        return 0;
    }

    private Job job(List<String> args, PrintStream out) {
        if (args.contains(MoodArguments.MOOD)) {
            MoodArguments arguments = MoodArguments.parse(args);
            return () -> moods.run(arguments, out);
        }
        EvaluateArguments arguments = EvaluateArguments.parse(args);
        return () -> evaluator.run(arguments, out);
    }

    private interface Job {
        void run() throws IOException;
    }
}
