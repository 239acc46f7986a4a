package io.miaohui.faq.tuning;

import io.miaohui.faq.Match;
import io.miaohui.faq.matching.MatchingModels;
import io.miaohui.faq.matching.Observation;
import io.miaohui.faq.tuning.Outcomes.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A question of which people said what answers it and what does not.
 *
 * @param right ids of entries; of the others nothing is known but for those in {@code wrong}
 */
record JudgedQuestion(String text, Set<String> right, Set<String> wrong, Observation observation) {

    /** Which of so many parts it belongs to, by its text: neither its time nor its neighbours matter. */
    int fold(int folds) {
        return Math.floorMod(text.hashCode(), folds);
    }

    /** Empty where nobody said whether the best candidate is right. */
    Optional<Outcome> outcome(MatchingModels models) {
        Match match = observation.match(models);
        if (match.candidates().isEmpty()) {
            return right.isEmpty() ? Optional.empty() : Optional.of(new Outcome(List.of(), false));
        }
        String id = match.candidates().get(0).entry().id();
        return isKnown(id) ? Optional.of(new Outcome(match.candidates(), right.contains(id))) : Optional.empty();
    }

    Stream<LogisticRegression.Row> rows(Function<Observation, List<Observation.Row>> view) {
        return view.apply(observation).stream()
                .filter(row -> isKnown(row.entryId()))
                .map(row -> new LogisticRegression.Row(row.features(), right.contains(row.entryId()), 1));
    }

    /** Where a right entry is known, all others are taken to be wrong. */
    private boolean isKnown(String id) {
        return !right.isEmpty() || wrong.contains(id);
    }
}
