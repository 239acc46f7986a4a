package io.miaohui.faq.matching;

import io.miaohui.faq.Candidate;
import io.miaohui.faq.Candidate.Signal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * An entry with the confidence in it.
 *
 * @param reasons worked out for those entries alone that are handed over
 */
record Judged(Evidence evidence, double confidence, Supplier<List<Signal>> reasons) {

    /** Best first; of equals the entry that stands first in the FAQ. */
    static final Comparator<Judged> BEST_FIRST = Comparator.comparingDouble(Judged::confidence)
            .reversed()
            .thenComparingInt(judged -> judged.evidence().place());

    private static final int MOST = 10;

    private static final double CORRECTED = 0.97;

    /** Beside an exact hit nothing else may look like a rival. */
    private static final double BESIDE_EXACT = 0.5;

    /** Of each entry the reading that speaks best for it; the best entries first. */
    static List<Judged> ranked(List<Judged> judged) {
        Collection<Judged> best = best(judged);
        boolean exact = best.stream().anyMatch(Judged::isExact);
        return best.stream()
                .filter(Judged::isEnabled)
                .map(one -> exact && !one.isExact() ? one.atMost(BESIDE_EXACT, "limit") : one)
                .sorted(BEST_FIRST)
                .limit(MOST)
                .toList();
    }

    /** The disabled entry that would have come first, for people; empty if there is none. */
    static String disabledFirst(List<Judged> judged) {
        return best(judged).stream()
                .min(BEST_FIRST)
                .filter(one -> !one.isEnabled())
                .map(one -> one.evidence().entry().entry())
                .map(entry -> entry.id() + " " + entry.question())
                .orElse("");
    }

    private static Collection<Judged> best(List<Judged> judged) {
        Map<Integer, Judged> best = new HashMap<>();
        for (Judged one : judged) {
            best.merge(one.evidence().place(), one, (a, b) -> a.confidence() >= b.confidence() ? a : b);
        }
        return best.values();
    }

    private boolean isEnabled() {
        return evidence.entry().entry().enabled();
    }

    /** What is left of it where the spelling of the question had to be corrected. */
    Judged corrected() {
        return atMost(CORRECTED * confidence, "spelling");
    }

    boolean isExact() {
        return confidence >= Grounds.EXACT_BY_SYNONYM;
    }

    /** @param reason the name of the signal that tells what was taken away */
    Judged atMost(double limit, String reason) {
        if (confidence <= limit) {
            return this;
        }
        Signal taken = new Signal(reason, Reasons.step(confidence, limit), "");
        return new Judged(evidence, limit, () -> {
            List<Signal> all = new ArrayList<>(reasons.get());
            all.add(taken);
            return all;
        });
    }

    Candidate candidate() {
        List<Signal> strongestFirst = new ArrayList<>(reasons.get());
        strongestFirst.sort(Comparator.comparingDouble((Signal signal) -> -Math.abs(signal.value())));
        return new Candidate(evidence.entry().entry(), evidence.nearest().question(), confidence, strongestFirst);
    }
}
