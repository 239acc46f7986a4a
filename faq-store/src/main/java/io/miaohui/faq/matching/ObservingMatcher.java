package io.miaohui.faq.matching;

import io.miaohui.faq.FaqMatcher;
import java.time.Instant;

/** A matcher that also shows what it goes by. */
public interface ObservingMatcher extends FaqMatcher {

    /**
     * All that speaks for and against the candidates, before any weights: for training them. What the question means is
     * remembered, since training asks it of several bases.
     */
    Observation observe(String question, Instant moment);
}
