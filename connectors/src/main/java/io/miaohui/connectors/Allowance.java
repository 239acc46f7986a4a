package io.miaohui.connectors;

import java.time.Duration;

/** At most {@code messages} after each message that the customer writes, and none later than {@code within} after it. */
public record Allowance(int messages, Duration within) {

    public static final Allowance UNLIMITED = new Allowance(Integer.MAX_VALUE, Duration.ofDays(36_500));

    public boolean isLimited() {
        return messages != Integer.MAX_VALUE;
    }
}
