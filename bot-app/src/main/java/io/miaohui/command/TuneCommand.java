package io.miaohui.command;

import io.miaohui.faq.tuning.TuneArguments;
import io.miaohui.faq.tuning.TuneReport;
import io.miaohui.faq.tuning.Tuner;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** Trains the weights of the confidence on labelled questions. */
class TuneCommand implements Command {

    static final String NAME = "tune";

    static final String USAGE = TuneArguments.USAGE + "    训练置信度 train the confidence on labelled questions";

    private final Tuner tuner;

    TuneCommand(Tuner tuner) {
        this.tuner = tuner;
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
        TuneArguments arguments;
        try {
            arguments = TuneArguments.parse(args);
        } catch (IllegalArgumentException unclear) {
            err.println(unclear.getMessage());
            return 2;
        }
        TuneReport report = tuner.run(arguments, err::println);
        out.println(arguments.json() ? report.json() : report.text());
        return 0;
    }
}
