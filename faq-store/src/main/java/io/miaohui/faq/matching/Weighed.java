package io.miaohui.faq.matching;

import java.util.List;

/** Evidence for one entry and what the confidence in it is reckoned from. */
record Weighed(Evidence evidence, Grounds grounds) {

    Judged judged(ConfidenceModel model) {
        return new Judged(evidence, grounds.confidence(model), List.of());
    }
}
