package io.miaohui.faq.tuning;

import io.miaohui.faq.Candidate;
import io.miaohui.faq.Thresholds;
import io.miaohui.faq.TradeOff;
import io.miaohui.faq.Training.Figures;
import io.miaohui.faq.evaluation.Calibration;
import java.util.List;

/** What some weights find for questions whose right answers are known. */
record Outcomes(List<Outcome> list) {

    /**
     * @param candidates best first; may be none
     * @param right whether the best is right
     */
    record Outcome(List<Candidate> candidates, boolean right) {

        double confidence() {
            return candidates.isEmpty() ? 0 : candidates.get(0).confidence();
        }
    }

    TradeOff tradeOff(Thresholds thresholds) {
        return TradeOff.of(answerAt -> {
            Thresholds moved = thresholds.answeringAt(answerAt);
            return new TradeOff.Point(answerAt, answered(moved, true), answered(moved, false));
        });
    }

    Figures figures(Thresholds thresholds) {
        Calibration calibration = new Calibration();
        list.forEach(one -> calibration.add(one.confidence(), one.right()));
        return new Figures(answered(thresholds, true), answered(thresholds, false), calibration.error());
    }

    /** The share of all that is answered so. */
    private double answered(Thresholds thresholds, boolean right) {
        long answered = list.stream()
                .filter(one -> one.right() == right)
                .filter(one -> thresholds.judge(one.candidates()) instanceof Thresholds.Verdict.Answer)
                .count();
        return (double) answered / Math.max(1, list.size());
    }
}
