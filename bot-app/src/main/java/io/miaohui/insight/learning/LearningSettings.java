package io.miaohui.insight.learning;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When something is proposed, and how long it is kept.
 *
 * @param afterCustomers so many different customers must speak for a question before it is proposed, 1 to 1000
 * @param afterQuestions so many different questions must speak for a synonym before it is proposed, 1 to 1000
 * @param keepVerdicts how long verdicts and evidence are kept, at least a day
 * @param keepDecided how long accepted and dismissed proposals are kept, at least a day
 */
@ConfigurationProperties("miaohui.learning")
record LearningSettings(
        @DefaultValue("2") int afterCustomers,
        @DefaultValue("3") int afterQuestions,
        @DefaultValue("365d") Duration keepVerdicts,
        @DefaultValue("90d") Duration keepDecided) {

    private static final Duration SHORTEST = Duration.ofDays(1);

    LearningSettings {
        inRange("after-customers", afterCustomers);
        inRange("after-questions", afterQuestions);
        longEnough("keep-verdicts", keepVerdicts);
        longEnough("keep-decided", keepDecided);
    }

    private static void inRange(String name, int found) {
        if (found < 1 || found > 1000) {
            throw new IllegalArgumentException(
                    "miaohui.learning." + name + ": found " + found + ", expected a number of 1 to 1000");
        }
    }

    private static void longEnough(String name, Duration found) {
        if (found.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException(
                    "miaohui.learning." + name + ": found " + found + ", expected at least a day, such as 365d");
        }
    }
}
