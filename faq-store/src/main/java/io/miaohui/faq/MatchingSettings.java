package io.miaohui.faq;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where answering, asking back and passing on part.
 *
 * @param answerAt least confidence, 0..1, to answer without asking
 * @param clarifyAt least confidence, 0..1, to offer a candidate in "did you mean"; not above {@code answerAt}
 * @param gap least distance in confidence between the two best candidates to answer without asking
 * @param semantic whether meaning takes part besides words
 */
@ConfigurationProperties("miaohui.matching")
public record MatchingSettings(
        @DefaultValue("0.65") double answerAt,
        @DefaultValue("0.2") double clarifyAt,
        @DefaultValue("0.05") double gap,
        @DefaultValue("true") boolean semantic) {

    public MatchingSettings {
        if (!(0 <= clarifyAt && clarifyAt <= answerAt && answerAt <= 1)) {
            throw new IllegalArgumentException("miaohui.matching: found clarify-at " + clarifyAt + " and answer-at "
                    + answerAt + ", expected 0 <= clarify-at <= answer-at <= 1");
        }
        if (!(0 <= gap && gap <= 1)) {
            throw new IllegalArgumentException("miaohui.matching.gap: found " + gap + ", expected 0 to 1");
        }
    }

    public Thresholds thresholds() {
        return new Thresholds(answerAt, clarifyAt, gap);
    }
}
