package io.miaohui.faq.tuning;

import io.miaohui.faq.Match;
import io.miaohui.faq.Thresholds;
import io.miaohui.faq.evaluation.Evaluation;
import io.miaohui.faq.evaluation.Result;
import io.miaohui.faq.matching.MatchingModels;
import io.miaohui.faq.matching.Observation;
import io.miaohui.faq.tuning.Measured.By;
import io.miaohui.faq.tuning.Measured.Limit;
import io.miaohui.faq.tuning.Measured.Weights;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
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

    private Measured measure(List<Seen> seen, By by, Weights weights, MatchingModels models) {
        Variant variant = seen.get(0).variant();
        Evaluation evaluation =
                evaluate(seen, by == By.WORDS ? one -> one.match(models.words()) : one -> one.match(models));
        return Measured.of(variant, by, weights, evaluation.report(), limit(variant, weights, evaluation));
    }

    private @Nullable Limit limit(Variant variant, Weights weights, Evaluation evaluation) {
        return wrongAtMost == null || variant.base() != Base.WHOLE || weights == Weights.BEFORE
                ? null
                : Limit.of(evaluation, wrongAtMost);
    }

    private Evaluation evaluate(List<Seen> seen, Function<Observation, Match> matching) {
        return Evaluation.of(
                thresholds,
                seen.stream()
                        .flatMap(one -> one.asked().stream())
                        .map(one -> new Result(
                                one.query(),
                                matching.apply(one.observation()),
                                forPerson.test(one.query().text())))
                        .toList());
    }
}
