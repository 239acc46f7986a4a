package io.miaohui.faq;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaqLimitsTest {

    @ParameterizedTest
    @CsvSource({
        "'', 问, id is empty",
        "' ', 问, id is empty",
        "' a', 问, id begins or ends with a blank",
        "'a　', 问, id begins or ends with a blank",
        "a, '', question is empty",
    })
    void anIdAndAQuestionMustBeThere(String id, String question, String problem) {
        assertThat(FaqLimits.problemOf(FaqEntry.of(id, question, "答"))).contains(problem);
    }

    @Test
    void whatFitsHasNoProblem() {
        assertThat(FaqLimits.problemOf(FaqEntry.of("长".repeat(64), "长".repeat(500), "长".repeat(20_000))))
                .isEmpty();
    }

    @Test
    void whatIsTooLongIsNamed() {
        assertThat(FaqLimits.problemOf(FaqEntry.of("长".repeat(65), "问", "答")))
                .contains("id has 65 characters, at most 64 fit");
        assertThat(FaqLimits.problemOf(entry(List.of("短", "长".repeat(501)), null)))
                .contains("similar has 501 characters, at most 500 fit");
    }

    @Test
    void aTimeThatTheDatabaseDoesNotKnowIsNamed() {
        assertThat(FaqLimits.problemOf(entry(List.of(), Instant.parse("+20261-01-01T00:00:00Z"))))
                .contains("until lies outside of the years 1000 to 9999");
    }

    @Test
    void aKeywordRuleThatCannotWorkIsNamed() {
        FaqEntry entry = new FaqEntry(
                "Q", "", "问", List.of(), List.of(), List.of("退", "退+"), "答", null, null, null, null, true, Map.of());

        assertThat(FaqLimits.problemOf(entry)).contains("keywords has a rule that cannot work: 退+");
    }

    private static FaqEntry entry(List<String> similar, Instant until) {
        return new FaqEntry("Q", "", "问", similar, List.of(), List.of(), "答", null, null, null, until, true, Map.of());
    }
}
