package io.miaohui.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miaohui.faq.TradeOff.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

class TradeOffTest {

    /** Wrong answers fade as the threshold rises, but for a bump at 0.60. */
    private static final TradeOff BUMPY = TradeOff.of(answerAt ->
            new Point(answerAt, 1 - answerAt / 2, answerAt == 0.6 ? 0.09 : Math.max(0, 0.1 - answerAt / 10)));

    @Test
    void theLeastThresholdIsTheOneFromWhichOnItHolds() {
        assertThat(BUMPY.least(0.05).orElseThrow().answerAt()).isEqualTo(0.61);
        assertThat(BUMPY.least(0.0901).orElseThrow().answerAt()).isEqualTo(0.1);
        assertThat(BUMPY.least(1).orElseThrow().answerAt()).isZero();
    }

    @Test
    void whatIsLessLikelyRightThanWrongIsNotProposed() {
        assertThat(BUMPY.proposed(0.0901).orElseThrow().answerAt()).isEqualTo(TradeOff.LEAST_PROPOSED);
        assertThat(BUMPY.proposed(0.05).orElseThrow().answerAt()).isEqualTo(0.61);
    }

    @Test
    void whatNoThresholdKeepsToHasNone() {
        TradeOff stubborn = TradeOff.of(answerAt -> new Point(answerAt, 0.5, 0.2));

        assertThat(stubborn.least(0.1)).isEmpty();
    }

    @Test
    void anyThresholdHasItsNearestPoint() {
        assertThat(BUMPY.at(0.604).answerAt()).isEqualTo(0.6);
        assertThat(BUMPY.at(7).answerAt()).isEqualTo(1);
    }

    @Test
    void aCurveIsWholeOrNone() {
        assertThatThrownBy(() -> new TradeOff(List.of(new Point(0.5, 0, 0))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
