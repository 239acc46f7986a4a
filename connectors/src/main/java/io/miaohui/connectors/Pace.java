package io.miaohui.connectors;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * At most {@code messages} within any {@code period}.
 *
 * @param besides another pace that holds at the same time
 */
public record Pace(int messages, Duration period, @Nullable Pace besides) {

    public static final Pace UNLIMITED = new Pace(Integer.MAX_VALUE, Duration.ofSeconds(1));

    public Pace(int messages, Duration period) {
        this(messages, period, null);
    }

    public boolean isLimited() {
        return messages != Integer.MAX_VALUE;
    }
}
