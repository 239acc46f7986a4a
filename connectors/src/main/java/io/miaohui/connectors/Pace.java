package io.miaohui.connectors;

import java.time.Duration;

/** At most {@code messages} within any {@code period}. */
public record Pace(int messages, Duration period) {

    public static final Pace UNLIMITED = new Pace(Integer.MAX_VALUE, Duration.ofSeconds(1));

    public boolean isLimited() {
        return messages != Integer.MAX_VALUE;
    }
}
