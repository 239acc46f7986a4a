package io.miaohui.faq.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.miaohui.faq.tuning.LogisticRegression.Limits;
import io.miaohui.faq.tuning.LogisticRegression.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {

    private static final double[] TRUE = {-1, 2, -3, 0.5};

    /** Rows whose outcomes follow {@link #TRUE}. */
    private static List<Row> rows(int count) {
        Random random = new Random(7);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double[] features = {random.nextDouble(), random.nextDouble(), random.nextGaussian()};
            double score = TRUE[0];
            for (int k = 0; k < features.length; k++) {
                score += TRUE[k + 1] * features[k];
            }
            rows.add(new Row(features, random.nextDouble() < 1 / (1 + Math.exp(-score)), 1));
        }
        return rows;
    }

    private static Limits limits(double pull, double... start) {
        double[] least = new double[start.length];
        double[] most = new double[start.length];
        double[] pulls = new double[start.length];
        Arrays.fill(least, Double.NEGATIVE_INFINITY);
        Arrays.fill(most, Double.POSITIVE_INFINITY);
        Arrays.fill(pulls, pull);
        return new Limits(least, most, start, pulls);
    }

    private static double[] fit(List<Row> rows, Limits limits) {
        return new LogisticRegression(rows, limits).fit();
    }

    @Test
    void theWeightsThatMadeTheRowsAreFound() {
        assertThat(fit(rows(40_000), limits(0, 0, 0, 0, 0))).containsExactly(TRUE, within(0.12));
    }

    @Test
    void noOtherWeightsNearbyFitBetter() {
        List<Row> rows = rows(500);
        Limits limits = limits(1e-4, 0, 0, 0, 0);
        double[] best = fit(rows, limits);
        double loss = Curve.loss(best, rows, rows.size(), limits);

        for (int i = 0; i < best.length; i++) {
            for (double aside : new double[] {-0.01, 0.01}) {
                double[] other = best.clone();
                other[i] += aside;
                assertThat(Curve.loss(other, rows, rows.size(), limits)).isGreaterThan(loss);
            }
        }
    }

    @Test
    void noWeightLeavesItsBoundsAndTheOthersMakeUpForIt() {
        Limits limits = limits(0, 0, 0, 0, 0);
        limits.least()[2] = 0;
        limits.most()[1] = 1.5;
        List<Row> rows = rows(5_000);

        double[] bound = fit(rows, limits);

        assertThat(bound[2]).isZero();
        assertThat(bound[1]).isEqualTo(1.5);
        assertThat(bound[0]).isLessThan(fit(rows, limits(0, 0, 0, 0, 0))[0]);
    }

    @Test
    void theSameRowsGiveTheSameWeightsToTheLastBit() {
        assertThat(fit(rows(2_000), limits(1e-6, 0, 0, 0, 0))).isEqualTo(fit(rows(2_000), limits(1e-6, 0, 0, 0, 0)));
    }

    @Test
    void aRowThatWeighsTwiceIsTwoRows() {
        List<Row> rows = rows(300);
        List<Row> twice = new ArrayList<>(rows);
        twice.addAll(rows.subList(0, 100));
        List<Row> heavy = new ArrayList<>();
        for (Row row : rows) {
            heavy.add(new Row(row.features(), row.right(), heavy.size() < 100 ? 2 : 1));
        }

        assertThat(fit(heavy, limits(1e-6, 0, 0, 0, 0)))
                .containsExactly(fit(twice, limits(1e-6, 0, 0, 0, 0)), within(1e-6));
    }

    @Test
    void fewRowsMoveWeightsLittleFromWhereTheyArePulled() {
        double[] start = {1, 1, 1, 1};

        double[] few = fit(rows(5), limits(10, start));

        assertThat(few).containsExactly(start, within(0.05));
    }

    @Test
    void outcomesThatOneFeatureTellsForCertainLeaveWeightsFinite() {
        List<Row> rows = List.of(new Row(new double[] {0}, false, 1), new Row(new double[] {1}, true, 1));

        assertThat(fit(rows, limits(1e-6, 0, 0))[1]).isBetween(5.0, 100.0);
    }
}
