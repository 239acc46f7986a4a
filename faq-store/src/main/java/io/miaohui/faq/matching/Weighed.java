package io.miaohui.faq.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evidence for one entry and what the confidence in it is reckoned from. */
record Weighed(Evidence evidence, Grounds grounds) {

    /** Without reasons. */
    Judged judged(ConfidenceModel model) {
        return new Judged(evidence, grounds.confidence(model), List::of);
    }

    /** @param call what the entry's keywords say, if one of its rules holds */
    Judged judged(ConfidenceModel model, Reading question, KeywordRules.@Nullable Call call) {
        return new Judged(evidence, grounds.confidence(model), () -> new Reasons(this, model, question, call).list());
    }
}
