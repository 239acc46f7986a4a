package io.miaohui.command;

import io.miaohui.faq.TradeOff;
import io.miaohui.faq.Training;
import io.miaohui.faq.Training.Figures;
import io.miaohui.faq.Training.Measured;
import io.miaohui.faq.Training.Trained;
import io.miaohui.faq.Tuning;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Chooses the threshold, and learns weights, by this business's own feedback. */
@Component
class FeedbackTuneCommand implements Command {

    private static final String USAGE = "tune [--wrong-at-most PERCENT] [--train] [--apply]"
            + "    用反馈选门槛、训练置信度 choose the threshold and train the confidence by your own feedback";

    private static final String BY = "tune";
    private static final int SHOWN_EACH = 5;

    private final Training training;
    private final Tuning tuning;

    FeedbackTuneCommand(Training training, Tuning tuning) {
        this.training = training;
        this.tuning = tuning;
    }

    @Override
    public String name() {
        return TuneCommand.NAME;
    }

    @Override
    public String usage() {
        return USAGE;
    }

    @Override
    public int run(List<String> args, PrintStream out, PrintStream err) {
        FeedbackTuneArguments arguments;
        try {
            arguments = FeedbackTuneArguments.parse(args);
        } catch (IllegalArgumentException unclear) {
            err.println(unclear.getMessage());
            err.println(USAGE);
            err.println(TuneCommand.USAGE);
            return 2;
        }
        Measured measured = training.measure();
        print(measured, out);
        if (!measured.isEnough()) {
            err.printf(
                    "反馈还太少 There is too little feedback: %d 个问题 questions, 至少要 at least %d%n",
                    measured.questions(), Training.ENOUGH);
            return 1;
        }
        boolean found = arguments.train() ? train(arguments, out) : choose(arguments, measured, out);
        out.printf(
                Locale.ROOT, "现在的门槛 answer-at now: %.2f%n", tuning.thresholds().answerAt());
        return found ? 0 : 1;
    }

    private boolean choose(FeedbackTuneArguments arguments, Measured measured, PrintStream out) {
        if (arguments.wrongAtMost().isEmpty()) {
            return true;
        }
        double percent = arguments.wrongAtMost().getAsDouble();
        Optional<TradeOff.Point> least = measured.tradeOff().proposed(percent / 100);
        out.printf(
                Locale.ROOT,
                "答错最多 wrong at most %s %%: %s%n",
                percent,
                least.map(FeedbackTuneCommand::line).orElse("没有这样的门槛 no threshold keeps to it"));
        if (arguments.apply()) {
            least.ifPresent(point -> tuning.answerAt(point.answerAt(), BY));
        }
        return least.isPresent();
    }

    private boolean train(FeedbackTuneArguments arguments, PrintStream out) {
        Trained trained = training.train(BY);
        out.printf(
                Locale.ROOT,
                "训练 training %d: %d 个问题 questions, 门槛 answer-at %.2f%n  之前 before %s%n  之后 after  %s%n",
                trained.id(),
                trained.questions(),
                trained.answerAt(),
                line(trained.before()),
                line(trained.after()));
        if (arguments.apply()) {
            tuning.use(trained.id(), BY);
        }
        return true;
    }

    private static void print(Measured measured, PrintStream out) {
        out.printf("%d 条反馈 verdicts, %d 个问题 questions%n", measured.verdicts(), measured.questions());
        List<TradeOff.Point> points = measured.tradeOff().points();
        for (int i = 0; i < points.size() && measured.questions() > 0; i += SHOWN_EACH) {
            out.println("  " + line(points.get(i)));
        }
    }

    private static String line(TradeOff.Point point) {
        return String.format(
                Locale.ROOT,
                "%.2f  答对 right %5.1f %%  答错 wrong %4.1f %%",
                point.answerAt(),
                100 * point.right(),
                100 * point.wrong());
    }

    private static String line(Figures figures) {
        return String.format(
                Locale.ROOT,
                "答对 right %5.1f %%  答错 wrong %4.1f %%  偏差 off by %.3f",
                100 * figures.right(),
                100 * figures.wrong(),
                figures.calibrationError());
    }
}
