package io.miaohui.connectors.wecom.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Twenty messages a minute for each group. */
final class WebhookPace {

    private static final int PER_MINUTE = 20;

    private final Clock clock;
    private final Map<String, Deque<Instant>> sent = new HashMap<>();

    WebhookPace(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean allows(String key) {
        Instant now = clock.instant();
        Deque<Instant> times = sent.computeIfAbsent(key, group -> new ArrayDeque<>());
        while (!times.isEmpty() && times.peek().isBefore(now.minus(Duration.ofMinutes(1)))) {
            times.remove();
        }
        return times.size() < PER_MINUTE && times.add(now);
    }

    synchronized void clear() {
        sent.clear();
    }
}
