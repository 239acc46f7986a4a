package io.miaohui.faq.matching;

import io.miaohui.faq.Candidate;
import io.miaohui.faq.Candidate.Signal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** An entry with the confidence in it. */
record Judged(Evidence evidence, double confidence, List<Signal> signals) {

    /** Best first; of equals the entry that stands first in the FAQ. */
    static final Comparator<Judged> BEST_FIRST = Comparator.comparingDouble(Judged::confidence)
            .reversed()
            .thenComparingInt(judged -> judged.evidence().place());

    boolean isExact() {
        return confidence >= Judge.EXACT_BY_SYNONYM;
    }

    Judged atMost(double limit) {
        return confidence <= limit ? this : new Judged(evidence, limit, signals);
    }

    Candidate candidate() {
        List<Signal> strongestFirst = new ArrayList<>(signals);
        strongestFirst.sort(Comparator.comparingDouble((Signal signal) -> -Math.abs(signal.value())));
        return new Candidate(evidence.entry().entry(), evidence.nearest().question(), confidence, strongestFirst);
    }
}
