package io.miaohui.insight.learning;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LearningSettingsTest {

    private static final Duration YEAR = Duration.ofDays(365);

    @Test
    void aWrongValueIsNamedByItsKey() {
        assertThatThrownBy(() -> new LearningSettings(0, 3, YEAR, YEAR))
                .hasMessage("miaohui.learning.after-customers: found 0, expected a number of 1 to 1000");
        assertThatThrownBy(() -> new LearningSettings(2, 1001, YEAR, YEAR))
                .hasMessageStartingWith("miaohui.learning.after-questions: found 1001");
        assertThatThrownBy(() -> new LearningSettings(2, 3, Duration.ofHours(1), YEAR))
                .hasMessageStartingWith("miaohui.learning.keep-verdicts: found PT1H");
        assertThatThrownBy(() -> new LearningSettings(2, 3, YEAR, Duration.ZERO))
                .hasMessageStartingWith("miaohui.learning.keep-decided: found PT0S");
    }

    @Test
    void theLimitsThemselvesAreFine() {
        assertThatCode(() -> new LearningSettings(1, 1000, Duration.ofDays(1), Duration.ofDays(1)))
                .doesNotThrowAnyException();
    }
}
