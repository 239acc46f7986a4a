package io.miaohui.faq.tuning;

import io.miaohui.faq.TradeOff;
import io.miaohui.faq.evaluation.Refusals;
import io.miaohui.faq.evaluation.Report;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one set fares. Shares are 0..1.
 *
 * @param set its name
 * @param entries how many were there to choose from
 * @param queries how many of its questions the FAQ answers; of those are {@code top1}, {@code right} and {@code wrong}
 * @param refused what was refused of the other questions, by kind
 * @param limit the least answer-at that keeps to what was asked for; {@code null} if nothing was, or nothing keeps to it
 */
public record Measured(
        String set,
        Base base,
        int entries,
        By by,
        Weights weights,
        int queries,
        double top1,
        double right,
        double wrong,
        double calibrationError,
        Map<String, Refusals> refused,
        TradeOff.@Nullable Point limit) {

    /** What is matched by. */
    public enum By {
        WORDS,
        MEANING
    }

    /** Where the weights come from. */
    public enum Weights {
        BEFORE,
        AFTER,
        /** Learned from all sets but the measured one. */
        OTHERS
    }

    static Measured of(Variant variant, By by, Weights weights, Report report, TradeOff.@Nullable Point limit) {
        return new Measured(
                variant.set().name(),
                variant.base(),
                variant.entries().size(),
                by,
                weights,
                report.answerable().queries(),
                report.ranking().top1(),
                report.answerable().right(),
                report.answerable().wrong(),
                report.calibrationError(),
                report.refusals(),
                limit);
    }
}
