package io.miaohui.handoff;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What becomes of a ticket whose customer says nothing more.
 *
 * @param askAfter so long after an agent's answer the customer is asked whether it is solved; 0 never
 * @param closeAfter so long after that question the ticket ends by itself; 0 never
 */
@ConfigurationProperties("miaohui.handoff.idle")
record IdleSettings(@DefaultValue("1h") Duration askAfter, @DefaultValue("1h") Duration closeAfter) {

    IdleSettings {
        check("ask-after", askAfter);
        check("close-after", closeAfter);
    }

    private static void check(String name, Duration found) {
        if (!found.isZero() && found.compareTo(Duration.ofSeconds(10)) < 0) {
            throw new IllegalArgumentException(
                    "miaohui.handoff.idle." + name + ": found " + found + ", expected 0 for never or at least 10s");
        }
    }
}
