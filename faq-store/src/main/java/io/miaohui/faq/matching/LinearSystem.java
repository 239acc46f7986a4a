package io.miaohui.faq.matching;

/** Solves a symmetric positive definite system by Cholesky's decomposition, in place. */
public final class LinearSystem {

    private LinearSystem() {}

    /** @param matrix is overwritten */
    public static double[] solve(double[][] matrix, double[] right) {
        decompose(matrix);
        double[] result = right.clone();
        for (int i = 0; i < result.length; i++) {
            for (int k = 0; k < i; k++) {
                result[i] -= matrix[i][k] * result[k];
            }
            result[i] /= matrix[i][i];
        }
        for (int i = result.length - 1; i >= 0; i--) {
            for (int k = i + 1; k < result.length; k++) {
                result[i] -= matrix[k][i] * result[k];
            }
            result[i] /= matrix[i][i];
        }
        return result;
    }

    private static void decompose(double[][] matrix) {
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= matrix[i][k] * matrix[j][k];
                }
                matrix[i][j] = i == j ? Math.sqrt(sum) : sum / matrix[j][j];
            }
        }
    }
}
