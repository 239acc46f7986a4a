package io.miaohui.faq.tuning;

import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.evaluation.Query;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A labelled set with another base: weights that hold for all of them hold for a business that was never seen.
 *
 * @param queries those that are asked of this base
 * @param weight how much each of them counts in training
 */
record Variant(LabelledSet set, Base base, List<FaqEntry> entries, List<Query> queries, double weight) {

    /** Of the entries one in so many is taken out at a time: the others stay what they are. */
    private static final int FOLDS = 3;

    /** On the first days there is one entry of so many. */
    private static final int FEW = 10;

    private static final String ABSENT = "absent";

    /** @param others entries of other businesses to grow the base with; may be none */
    static List<Variant> of(LabelledSet set, List<FaqEntry> others) {
        List<Variant> variants = new ArrayList<>();
        variants.add(of(set, Base.WHOLE, set.entries(), set.queries()));
        if (set.entries().stream().anyMatch(entry -> !entry.similar().isEmpty())) {
            variants.add(of(
                    set,
                    Base.COLD,
                    set.entries().stream()
                            .map(entry -> FaqEntry.of(entry.id(), entry.question(), entry.answer()))
                            .toList(),
                    set.queries()));
        }
        if (!others.isEmpty()) {
            variants.add(of(
                    set,
                    Base.GROWN,
                    Stream.concat(set.entries().stream(), others.stream().map(Variant::stranger))
                            .toList(),
                    set.queries()));
        }
        variants.add(few(set, Math.max(1, set.entries().size() / FEW)));
        variants.add(few(set, 1));
        for (int fold = 0; fold < FOLDS; fold++) {
            variants.add(without(set, fold));
        }
        return variants;
    }

    private static Variant of(LabelledSet set, Base base, List<FaqEntry> entries, List<Query> queries) {
        return new Variant(set, base, entries, queries, base.weight());
    }

    /** @param kept so many entries are kept, evenly spread */
    private static Variant few(LabelledSet set, int kept) {
        List<FaqEntry> entries = IntStream.range(0, Math.min(kept, set.entries().size()))
                .mapToObj(
                        i -> set.entries().get((int) ((i + 0.5) * set.entries().size() / kept)))
                .toList();
        Set<String> ids = entries.stream().map(FaqEntry::id).collect(Collectors.toCollection(HashSet::new));
        List<Query> queries = set.queries().stream()
                .map(query -> query.isAnswerable() && query.expected().stream().noneMatch(ids::contains)
                        ? unanswerable(query)
                        : query)
                .toList();
        return of(set, Base.FEW, entries, queries);
    }

    private static Query unanswerable(Query query) {
        return new Query(query.id(), query.text(), Set.of(), ABSENT);
    }

    private static Variant without(LabelledSet set, int fold) {
        List<FaqEntry> entries = set.entries();
        List<FaqEntry> kept = IntStream.range(0, entries.size())
                .filter(i -> i % FOLDS != fold)
                .mapToObj(entries::get)
                .toList();
        Set<String> ids = kept.stream().map(FaqEntry::id).collect(Collectors.toCollection(HashSet::new));
        List<Query> unanswerable = set.queries().stream()
                .filter(Query::isAnswerable)
                .filter(query -> query.expected().stream().noneMatch(ids::contains))
                .map(Variant::unanswerable)
                .toList();
        return of(set, Base.ABSENT, kept, unanswerable);
    }

    /** The ids of two businesses may be the same. */
    private static FaqEntry stranger(FaqEntry entry) {
        return FaqEntry.of("other " + entry.id(), entry.question(), entry.answer());
    }
}
