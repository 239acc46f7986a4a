package io.miaohui.faq.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LinearSystemTest {

    @Test
    void theSolutionOfAKnownSystemIsFound() {
        double[][] matrix = {{4, 2, 1}, {2, 5, 3}, {1, 3, 6}};

        double[] solution = LinearSystem.solve(matrix, new double[] {4 + 4 + 3, 2 + 10 + 9, 1 + 6 + 18});

        assertThat(solution).containsExactly(new double[] {1, 2, 3}, within(1e-12));
    }
}
