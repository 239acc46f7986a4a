package io.miaohui.faq.evaluation;

import java.util.List;

/** Whether a confidence of 0.9 means that nine in ten are right. */
final class Calibration {

    private static final int BINS = 10;

    private Calibration() {}

    /** The expected calibration error of the best candidates, 0..1; 0 where nothing was asked. */
    static double error(List<Result> results) {
        double[] excess = new double[BINS];
        for (Result result : results) {
            double confidence = result.confidence();
            excess[Math.min(BINS - 1, (int) (confidence * BINS))] += confidence - (result.rank() == 1 ? 1 : 0);
        }
        double sum = 0;
        for (double bin : excess) {
            sum += Math.abs(bin);
        }
        return sum / Math.max(1, results.size());
    }
}
