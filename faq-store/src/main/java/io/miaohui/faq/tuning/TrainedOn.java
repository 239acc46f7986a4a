package io.miaohui.faq.tuning;

import io.miaohui.faq.matching.Observation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What taught the weights.
 *
 * @param sets the names of the sets
 * @param questions how often their questions were asked of one base or another
 * @param candidates how many entries were weighed for them
 */
record TrainedOn(List<String> sets, int questions, int candidates) {

    static TrainedOn of(List<Seen> seen) {
        return new TrainedOn(
                seen.stream().map(one -> one.variant().set().name()).distinct().toList(),
                seen.stream().mapToInt(one -> one.asked().size()).sum(),
                Trainer.rows(seen, Observation::byWords).size());
    }

    TuneReport report(List<String> files, @Nullable Double wrongAtMost, List<Measured> measured) {
        return new TuneReport(sets, questions, candidates, files, wrongAtMost, measured);
    }
}
