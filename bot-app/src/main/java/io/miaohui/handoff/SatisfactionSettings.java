package io.miaohui.handoff;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether customers are asked how satisfied they were.
 *
 * @param askSatisfaction when a ticket that a person answered is resolved
 * @param satisfactionWithin how long after that a bare 1, 2 or 3 counts as their answer
 */
@ConfigurationProperties("miaohui.handoff")
record SatisfactionSettings(
        @DefaultValue("true") boolean askSatisfaction, @DefaultValue("10m") Duration satisfactionWithin) {

    SatisfactionSettings {
        if (satisfactionWithin.isNegative() || satisfactionWithin.isZero()) {
            throw new IllegalArgumentException("miaohui.handoff.satisfaction-within: found " + satisfactionWithin
                    + ", expected a time such as 10m");
        }
    }
}
