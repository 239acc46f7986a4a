package io.miaohui.faq.tuning;

import io.miaohui.faq.Thresholds;
import io.miaohui.faq.TradeOff;
import io.miaohui.faq.evaluation.Evaluation;
import io.miaohui.faq.evaluation.Result;
import io.miaohui.faq.matching.MatchingModels;
import io.miaohui.faq.matching.Observation;
import io.miaohui.faq.tuning.Measured.By;
import io.miaohui.faq.tuning.Measured.Weights;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells how sets fare with some weights.
 *
 * @param ways what to match by
 * @param forPerson whether a text asks for a person, which goes before any match
 * @param wrongAtMost 0..1; look for the answer-at that keeps to it
 */
record Measuring(Thresholds thresholds, List<By> ways, Predicate<String> forPerson, @Nullable Double wrongAtMost) {

    /** One figure for each base of the set and each way. */
    Stream<Measured> measure(List<Seen> set, Weights weights, MatchingModels models) {
        return Arrays.stream(Base.values())
                .map(base -> set.stream()
                        .filter(seen -> seen.variant().base() == base)
                        .toList())
                .filter(seen -> !seen.isEmpty())
                .flatMap(seen -> ways.stream().map(by -> measure(seen, by, weights, models)));
    }

    /** What becomes of the questions of a set, asked of its own entries, at each threshold. */
    TradeOff tradeOff(List<Seen> set, By by, MatchingModels models) {
        List<Seen> whole =
                set.stream().filter(seen -> seen.variant().base() == Base.WHOLE).toList();
        return evaluate(whole, by, models).tradeOff();
    }

    private Measured measure(List<Seen> seen, By by, Weights weights, MatchingModels models) {
        Variant variant = seen.get(0).variant();
        Evaluation evaluation = evaluate(seen, by, models);
        return Measured.of(variant, by, weights, evaluation.report(), limit(variant, weights, evaluation));
    }

    private TradeOff.@Nullable Point limit(Variant variant, Weights weights, Evaluation evaluation) {
        return wrongAtMost == null || variant.base() != Base.WHOLE || weights == Weights.BEFORE
                ? null
                : evaluation.tradeOff().least(wrongAtMost).orElse(null);
    }

    private Evaluation evaluate(List<Seen> seen, By by, MatchingModels models) {
        return Evaluation.of(
                thresholds,
                seen.stream()
                        .flatMap(one -> one.asked().stream())
                        .map(one -> result(one, by, models))
                        .toList());
    }

    private Result result(Seen.Asked asked, By by, MatchingModels models) {
        Observation observation = asked.observation();
        return new Result(
                asked.query(),
                by == By.WORDS ? observation.match(models.words()) : observation.match(models),
                forPerson.test(asked.query().text()));
    }
}
