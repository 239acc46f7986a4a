package io.miaohui.faq.tuning;

import io.miaohui.faq.Feedback.Verdict;
import io.miaohui.faq.Thresholds;
import io.miaohui.faq.TradeOff;
import io.miaohui.faq.Training.Figures;
import io.miaohui.faq.matching.MatchingModels;
import io.miaohui.faq.matching.Observation;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The labelled questions that feedback makes. Questions that the FAQ holds word for word are left out: no weights and no
 * thresholds change what becomes of them.
 */
public final class FeedbackSet {

    private static final int FOLDS = 5;

    private final List<JudgedQuestion> questions;

    private FeedbackSet(List<JudgedQuestion> questions) {
        this.questions = questions;
    }

    /**
     * Asks the FAQ as it is now.
     *
     * @param newestFirst of two verdicts on one answer to one question the newer counts
     * @param isLive whether there is such an entry; what was said about others counts no more
     */
    public static FeedbackSet of(
            List<Verdict> newestFirst, Predicate<String> isLive, Function<String, Observation> observe) {
        Map<String, Map<String, Boolean>> byQuestion = new LinkedHashMap<>();
        for (Verdict verdict : newestFirst) {
            if (isLive.test(verdict.entryId())) {
                byQuestion
                        .computeIfAbsent(verdict.question(), question -> new LinkedHashMap<>())
                        .putIfAbsent(verdict.entryId(), verdict.right());
            }
        }
        return new FeedbackSet(byQuestion.entrySet().parallelStream()
                .map(one -> judged(one.getKey(), one.getValue(), observe.apply(one.getKey())))
                .filter(question -> !question.observation().isExact())
                .toList());
    }

    private static JudgedQuestion judged(String text, Map<String, Boolean> verdicts, Observation observation) {
        Set<String> right = new HashSet<>(verdicts.keySet());
        right.removeIf(id -> !verdicts.getOrDefault(id, false));
        Set<String> wrong = new HashSet<>(verdicts.keySet());
        wrong.removeAll(right);
        return new JudgedQuestion(text, right, wrong, observation);
    }

    /** Those of which it is known whether the answer that these weights find is right. */
    public int questions(MatchingModels models) {
        return outcomes(models).list().size();
    }

    public TradeOff tradeOff(MatchingModels models, Thresholds thresholds) {
        return outcomes(models).tradeOff(thresholds);
    }

    /** Weights that are learned from all of it, as far as it goes, from those given on. */
    public MatchingModels learn(MatchingModels from) {
        return learn(questions, from);
    }

    /**
     * What learning would change against the weights in use; each question is measured with weights that were learned
     * without it.
     */
    public Rehearsed rehearse(MatchingModels from, MatchingModels inUse, Thresholds thresholds) {
        List<Change> changes = IntStream.range(0, FOLDS)
                .boxed()
                .flatMap(fold -> changes(fold, from, inUse))
                .toList();
        Outcomes seen = new Outcomes(changes.stream().map(Change::before).toList());
        Outcomes unseen = new Outcomes(changes.stream().map(Change::after).toList());
        Figures before = seen.figures(thresholds);
        double answerAt = unseen.tradeOff(thresholds)
                .proposed(before.wrong())
                .map(TradeOff.Point::answerAt)
                .orElse(thresholds.answerAt());
        return new Rehearsed(changes.size(), answerAt, before, unseen.figures(thresholds.answeringAt(answerAt)));
    }

    /**
     * @param questions how many were compared
     * @param answerAt the least threshold at which as few are answered wrong as before
     */
    public record Rehearsed(int questions, double answerAt, Figures before, Figures after) {}

    private record Change(Outcomes.Outcome before, Outcomes.Outcome after) {}

    private Stream<Change> changes(int fold, MatchingModels from, MatchingModels inUse) {
        MatchingModels learned = learn(
                questions.stream()
                        .filter(question -> question.fold(FOLDS) != fold)
                        .toList(),
                from);
        return questions.stream()
                .filter(question -> question.fold(FOLDS) == fold)
                .flatMap(question -> question
                        .outcome(inUse)
                        .flatMap(before -> question.outcome(learned).map(after -> new Change(before, after)))
                        .stream());
    }

    private static MatchingModels learn(Collection<JudgedQuestion> questions, MatchingModels from) {
        return Trainer.train(rows(questions, Observation::byWords), rows(questions, Observation::byMeaning), from);
    }

    private static List<LogisticRegression.Row> rows(
            Collection<JudgedQuestion> questions, Function<Observation, List<Observation.Row>> view) {
        return questions.stream().flatMap(question -> question.rows(view)).toList();
    }

    private Outcomes outcomes(MatchingModels models) {
        return new Outcomes(questions.stream()
                .map(question -> question.outcome(models))
                .flatMap(Optional::stream)
                .toList());
    }
}
