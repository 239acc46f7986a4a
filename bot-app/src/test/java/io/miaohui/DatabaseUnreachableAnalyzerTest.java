package io.miaohui;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.mock.env.MockEnvironment;

class DatabaseUnreachableAnalyzerTest {

    private final DatabaseUnreachableAnalyzer analyzer = new DatabaseUnreachableAnalyzer(new MockEnvironment()
            .withProperty("spring.datasource.url", "jdbc:mysql://db:3306/miaohui?user=miaohui&password=hunter2"));

    @Test
    void aDatabaseThatDoesNotAnswerIsNamedWithoutItsPassword() {
        assertThat(description("08S01"))
                .isEqualTo(
                        "Setting spring.datasource.url: found jdbc:mysql://db:3306/miaohui; no database answers there.");
    }

    @Test
    void aRefusedPasswordIsNotShown() {
        assertThat(description("28000"))
                .contains("spring.datasource.password", "jdbc:mysql://db:3306/miaohui refuses")
                .doesNotContain("hunter2");
    }

    @Test
    void otherFailuresAreLeftToOthers() {
        assertThat(analyzer.analyze(new IllegalStateException(new SQLException("syntax", "42000"))))
                .isNull();
    }

    private String description(String state) {
        FailureAnalysis analysis =
                analyzer.analyze(new IllegalStateException("bean", new SQLException("driver's words", state)));
        return String.valueOf(analysis.getDescription());
    }
}
