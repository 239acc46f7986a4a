package io.miaohui.insight;

import io.miaohui.conversation.Backlog;
import io.miaohui.conversation.MessageLeft;
import io.miaohui.conversation.TurnTaken;
import io.miaohui.handoff.CustomerRated;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Figures of what came in and went out, for {@code /actuator/prometheus}.
 *
 * <ul>
 *   <li>{@code miaohui.turns} (timer; channel, decision, failed): from receiving a message to the commit of its answer
 *   <li>{@code miaohui.sent} (timer; channel, result): from that commit to the end of an outgoing message
 *   <li>{@code miaohui.satisfaction} (counter; desk, score): what customers said of resolved tickets
 *   <li>{@code miaohui.outbox.waiting}, {@code miaohui.outbox.oldest.seconds}: what waits to be sent
 * </ul>
 */
@Component
class MessageMetrics {

    private final MeterRegistry meters;

    MessageMetrics(MeterRegistry meters, Backlog backlog) {
        this.meters = meters;
        Gauge.builder("miaohui.outbox.waiting", backlog, Backlog::waiting)
                .description("Messages that wait to be sent")
                .register(meters);
        Gauge.builder("miaohui.outbox.oldest.seconds", backlog, b -> b.oldest().toMillis() / 1000.0)
                .description("Age of the oldest message that waits")
                .register(meters);
    }

    @EventListener
    void count(TurnTaken turn) {
        Timer.builder("miaohui.turns")
                .description("Messages decided on: from receiving to the commit of the answer")
                .tags("channel", turn.channel(), "decision", turn.decision(), "failed", "" + turn.failed())
                .publishPercentileHistogram()
                .register(meters)
                .record(turn.took());
    }

    @EventListener
    void count(CustomerRated rated) {
        Counter.builder("miaohui.satisfaction")
                .description("What customers said of resolved tickets")
                .tags(
                        "desk",
                        String.valueOf(rated.desk()),
                        "score",
                        rated.score().name().toLowerCase(Locale.ROOT))
                .register(meters)
                .increment();
    }

    @EventListener
    void count(MessageLeft message) {
        Timer.builder("miaohui.sent")
                .description("Outgoing messages: from the commit to their end")
                .tags("channel", message.channel(), "result", message.result())
                .register(meters)
                .record(message.waited());
    }
}
