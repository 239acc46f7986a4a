package io.miaohui.faq.tuning;

import io.miaohui.faq.evaluation.Query;
import io.miaohui.faq.matching.FaqIndex;
import io.miaohui.faq.matching.Observation;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What matching sees of each question of a variant. */
record Seen(Variant variant, List<Asked> asked) {

    record Asked(Query query, Observation observation) {

        private Stream<LogisticRegression.Row> rows(Function<Observation, List<Observation.Row>> view, double weight) {
            return view.apply(observation).stream()
                    .map(row -> new LogisticRegression.Row(
                            row.features(), query.expected().contains(row.entryId()), weight));
        }
    }

    static Seen of(Variant variant, FaqIndex index) {
        return new Seen(
                variant,
                variant.queries().parallelStream()
                        .map(query -> new Asked(query, index.observe(query.text(), Instant.EPOCH)))
                        .toList());
    }

    Stream<LogisticRegression.Row> rows(Function<Observation, List<Observation.Row>> view) {
        return asked.stream().flatMap(one -> one.rows(view, variant.weight()));
    }
}
