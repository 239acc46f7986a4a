package io.miaohui.faq.tuning;

import java.util.List;

/** The loss of some weights, and how it changes with them: its gradient and its curvature (the Hessian matrix). */
record Curve(double loss, double[] gradient, double[][] curvature) {

    /** Below this a share of the curvature would be lost in rounding. */
    private static final double LEAST_CURVATURE = 1e-12;

    static double loss(double[] at, List<LogisticRegression.Row> rows, double total, LogisticRegression.Limits limits) {
        double loss = 0;
        for (LogisticRegression.Row row : rows) {
            loss += row.weight() * loss(score(at, row.features()), row.right());
        }
        loss /= total;
        for (int i = 0; i < at.length; i++) {
            double distance = at[i] - limits.start()[i];
            loss += limits.pull()[i] * distance * distance;
        }
        return loss;
    }

    static Curve at(double[] at, List<LogisticRegression.Row> rows, double total, LogisticRegression.Limits limits) {
        double[] gradient = new double[at.length];
        double[][] curvature = new double[at.length][at.length];
        double[] values = new double[at.length];
        values[0] = 1;
        for (LogisticRegression.Row row : rows) {
            double likely = 1 / (1 + Math.exp(-score(at, row.features())));
            double share = row.weight() / total;
            System.arraycopy(row.features(), 0, values, 1, at.length - 1);
            add(values, share * (likely - (row.right() ? 1 : 0)), share * likely * (1 - likely), gradient, curvature);
        }
        for (int i = 0; i < at.length; i++) {
            gradient[i] += 2 * limits.pull()[i] * (at[i] - limits.start()[i]);
            curvature[i][i] += 2 * limits.pull()[i] + LEAST_CURVATURE;
            for (int k = 0; k < i; k++) {
                curvature[k][i] = curvature[i][k];
            }
        }
        return new Curve(loss(at, rows, total, limits), gradient, curvature);
    }

    private static void add(double[] values, double slope, double bend, double[] gradient, double[][] curvature) {
        for (int i = 0; i < values.length; i++) {
            double value = values[i];
            if (value != 0) {
                gradient[i] += slope * value;
                double[] line = curvature[i];
                for (int k = 0; k <= i; k++) {
                    line[k] += bend * value * values[k];
                }
            }
        }
    }

    private static double score(double[] weights, double[] features) {
        double score = weights[0];
        for (int i = 0; i < features.length; i++) {
            score += weights[i + 1] * features[i];
        }
        return score;
    }

    /** The logarithm of what was given to the other outcome, without overflow. */
    private static double loss(double score, boolean right) {
        double against = right ? -score : score;
        return against > 0 ? against + Math.log1p(Math.exp(-against)) : Math.log1p(Math.exp(against));
    }
}
