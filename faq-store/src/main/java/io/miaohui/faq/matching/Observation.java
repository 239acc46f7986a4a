package io.miaohui.faq.matching;

import io.miaohui.faq.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that speaks for and against the entries that may answer one question, before any weights: what training learns
 * from, and what tells how the same question would fare with other weights. Immutable.
 */
public final class Observation {

    /** @param meaning what words and meaning say; {@code null} if the index knows words alone */
    record Reading(List<Weighed> words, @Nullable List<Weighed> meaning) {

        List<Judged> judged(MatchingModels models) {
            List<Judged> judged = judged(words, models.words());
            return meaning == null || Search.isClear(judged) ? judged : judged(meaning, models.meaning());
        }

        List<Judged> judged(ConfidenceModel model) {
            return judged(words, model);
        }

        private static List<Judged> judged(List<Weighed> weighed, ConfidenceModel model) {
            return weighed.stream().map(one -> one.judged(model)).toList();
        }
    }

    /**
     * What one entry shows.
     *
     * @param features by the ordinal of {@link Feature}
     */
    public record Row(String entryId, double[] features) {}

    private final String question;
    private final String normalized;
    private final List<Reading> readings;
    private final List<Reading> corrected;

    /** @param corrected the readings of the question with its spelling corrected; none where there is nothing to correct */
    Observation(String question, String normalized, List<Reading> readings, List<Reading> corrected) {
        this.question = question;
        this.normalized = normalized;
        this.readings = readings;
        this.corrected = corrected;
    }

    /** What the index would find with these weights; the candidates give no signals. */
    public Match match(MatchingModels models) {
        return ranked(reading -> reading.judged(models));
    }

    /** The same if it knew words alone. */
    public Match match(ConfidenceModel words) {
        return ranked(reading -> reading.judged(words));
    }

    /** Whether an entry is asked for word for word, so that weights change nothing. */
    public boolean isExact() {
        return readings.stream()
                .flatMap(reading -> reading.words().stream())
                .anyMatch(one -> one.grounds().exact() > 0);
    }

    /** What the model of words has to weigh: the entries that are not asked for word for word. */
    public List<Row> byWords() {
        return all().flatMap(reading -> rows(reading.words())).toList();
    }

    /** What the model of words and meaning has to weigh; nothing if the index knows words alone. */
    public List<Row> byMeaning() {
        return all().flatMap(reading -> reading.meaning() == null ? Stream.empty() : rows(reading.meaning()))
                .toList();
    }

    private static Stream<Row> rows(List<Weighed> weighed) {
        return weighed.stream()
                .filter(one -> one.grounds().exact() == 0)
                .filter(one -> one.evidence().entry().entry().enabled())
                .map(one -> new Row(
                        one.evidence().entry().entry().id(), one.grounds().features()));
    }

    private Stream<Reading> all() {
        return Stream.concat(readings.stream(), corrected.stream());
    }

    private Match ranked(Function<Reading, List<Judged>> judging) {
        List<Judged> judged = readings.stream()
                .flatMap(reading -> judging.apply(reading).stream())
                .collect(Collectors.toCollection(ArrayList::new));
        if (!Search.isClear(judged)) {
            corrected.stream()
                    .flatMap(reading -> judging.apply(reading).stream())
                    .map(Judged::corrected)
                    .forEach(judged::add);
        }
        return new Match(
                question,
                normalized,
                Judged.ranked(judged).stream().map(Judged::candidate).toList());
    }
}
