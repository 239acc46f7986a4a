package io.miaohui.command;

import io.miaohui.faq.evaluation.EvaluateArguments;
import io.miaohui.faq.evaluation.Evaluator;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** Measures matching on labelled questions, on a base of its own. */
class EvaluateCommand implements Command {

    static final String NAME = "evaluate";

    static final String USAGE = EvaluateArguments.USAGE + "    评测匹配 measure matching on labelled questions";

    private final Evaluator evaluator;

    EvaluateCommand(Evaluator evaluator) {
        this.evaluator = evaluator;
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
        EvaluateArguments arguments;
        try {
            arguments = EvaluateArguments.parse(args);
        } catch (IllegalArgumentException unclear) {
            err.println(unclear.getMessage());
            return 2;
        }
        evaluator.run(arguments, out);
        return 0;
    }
}
