package io.miaohui.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

@Component
class OutboxBacklog implements Backlog {

    private final OutboxMapper rows;
    private final Clock clock;

    OutboxBacklog(OutboxMapper rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public long waiting() {
        return rows.waiting();
    }

    @Override
    public Duration oldest() {
        Instant oldest = rows.oldestWaiting();
        return oldest == null ? Duration.ZERO : Duration.between(oldest, clock.instant());
    }
}
