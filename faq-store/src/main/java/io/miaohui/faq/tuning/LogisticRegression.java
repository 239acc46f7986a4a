package io.miaohui.faq.tuning;

import io.miaohui.faq.matching.LinearSystem;
import java.util.List;

/**
 * Logistic regression with bounds on its weights and a pull towards given ones, fitted by projected Newton steps: those
 * at a bound that they would leave are held, the others take a Newton step, shortened until the loss falls. The loss is
 * convex, so there is one result, and the same rows in the same order give it to the last bit.
 */
final class LogisticRegression {

    /**
     * One observation.
     *
     * @param features all of one length
     * @param weight how much it counts, relative to the others
     */
    record Row(double[] features, boolean right, double weight) {}

    /**
     * What weights may be. In each array the first is the constant, then one for each feature.
     *
     * @param start what they are pulled towards
     * @param pull how strongly, 0 or more, for each squared unit of distance
     */
    record Limits(double[] least, double[] most, double[] start, double[] pull) {

        double clip(int i, double weight) {
            return Math.max(least[i], Math.min(most[i], weight));
        }
    }

    private static final int MOST_STEPS = 100;
    private static final int MOST_HALVINGS = 40;
    private static final double FLAT = 1e-8;
    private static final double SUFFICIENT = 1e-4;

    private final List<Row> rows;
    private final Limits limits;
    private final double total;

    LogisticRegression(List<Row> rows, Limits limits) {
        this.rows = rows;
        this.limits = limits;
        this.total = rows.isEmpty() ? 1 : rows.stream().mapToDouble(Row::weight).sum();
    }

    /** The weights, the constant first. */
    double[] fit() {
        double[] at = new double[limits.start().length];
        for (int i = 0; i < at.length; i++) {
            at[i] = limits.clip(i, limits.start()[i]);
        }
        for (int step = 0; step < MOST_STEPS; step++) {
            Curve curve = Curve.at(at, rows, total, limits);
            boolean[] held = held(at, curve.gradient());
            if (isFlat(curve.gradient(), held)) {
                break;
            }
            double[] next = descend(at, curve, newton(curve, held));
            if (next == at) {
                break;
            }
            at = next;
        }
        return at;
    }

    private boolean[] held(double[] at, double[] gradient) {
        boolean[] held = new boolean[at.length];
        for (int i = 0; i < at.length; i++) {
            held[i] = (at[i] <= limits.least()[i] && gradient[i] > 0) || (at[i] >= limits.most()[i] && gradient[i] < 0);
        }
        return held;
    }

    private static boolean isFlat(double[] gradient, boolean[] held) {
        for (int i = 0; i < held.length; i++) {
            if (!held[i] && Math.abs(gradient[i]) > FLAT) {
                return false;
            }
        }
        return true;
    }

    private static double[] newton(Curve curve, boolean[] held) {
        double[][] matrix = curve.curvature();
        double[] right = curve.gradient().clone();
        for (int i = 0; i < held.length; i++) {
            for (int k = 0; k < held.length; k++) {
                matrix[i][k] = held[i] || held[k] ? 0 : matrix[i][k];
            }
            matrix[i][i] = held[i] ? 1 : matrix[i][i];
            right[i] = held[i] ? 0 : right[i];
        }
        return LinearSystem.solve(matrix, right);
    }

    /** @return {@code at} itself where no step lowers the loss any more */
    private double[] descend(double[] at, Curve curve, double[] step) {
        double length = 1;
        for (int i = 0; i < MOST_HALVINGS; i++, length /= 2) {
            double[] next = new double[at.length];
            double promised = 0;
            for (int k = 0; k < at.length; k++) {
                next[k] = limits.clip(k, at[k] - length * step[k]);
                promised += curve.gradient()[k] * (at[k] - next[k]);
            }
            if (promised > 0 && Curve.loss(next, rows, total, limits) <= curve.loss() - SUFFICIENT * promised) {
                return next;
            }
        }
        return at;
    }
}
