package io.miaohui.faq.evaluation;

/** Whether a confidence of 0.9 means that nine in ten are right. */
public final class Calibration {

    private static final int BINS = 10;

    private final double[] excess = new double[BINS];
    private int size;

    /** @param confidence 0..1 */
    public void add(double confidence, boolean right) {
        excess[Math.min(BINS - 1, (int) (confidence * BINS))] += confidence - (right ? 1 : 0);
        size++;
    }

    /** The expected calibration error, 0..1; 0 where nothing was added. */
    public double error() {
        double sum = 0;
        for (double bin : excess) {
            sum += Math.abs(bin);
        }
        return sum / Math.max(1, size);
    }

    static double error(Iterable<Result> results) {
        Calibration calibration = new Calibration();
        results.forEach(result -> calibration.add(result.confidence(), result.rank() == 1));
        return calibration.error();
    }
}
