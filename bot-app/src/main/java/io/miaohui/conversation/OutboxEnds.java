package io.miaohui.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Notes what became of outgoing messages: on their rows, in the transcript, and for whoever listens. */
@Component
class OutboxEnds {

    private static final Logger log = LoggerFactory.getLogger(OutboxEnds.class);

    private final OutboxMapper rows;
    private final Transcript transcript;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    OutboxEnds(OutboxMapper rows, Transcript transcript, Clock clock, ApplicationEventPublisher events) {
        this.rows = rows;
        this.transcript = transcript;
        this.clock = clock;
        this.events = events;
    }

    void sent(OutboxRow row, Conversation to, @Nullable String platformId) {
        end(row, to, OutboxRow.SENT, platformId, null);
    }

    void failed(OutboxRow row, Conversation to, String why) {
        end(row, to, OutboxRow.FAILED, null, why);
    }

    /** It stays back; the row says so already. */
    void dropped(OutboxRow row, Conversation to) {
        if (row.lineId != null) {
            transcript.delivered(row.lineId, Conversations.DeliveryState.DROPPED);
        }
        tell(row, to, OutboxRow.DROPPED, clock.instant(), null);
    }

    /** The platform had taken a message and says later that it never arrived. */
    void lost(Conversation to, String idempotencyKey, String why) {
        OutboxRow row = rows.ofKey(idempotencyKey);
        if (row != null && row.conversationId == to.id() && !OutboxRow.FAILED.equals(row.state)) {
            log.warn("{} lost message {}: {}", to.ref().channel(), row.id, why);
            end(row, to, OutboxRow.FAILED, row.platformId, why);
        }
    }

    private void end(
            OutboxRow row, Conversation to, String state, @Nullable String platformId, @Nullable String error) {
        endOne(row, to, state, platformId, error);
        List<OutboxRow> absorbed = row.absorbed == null ? List.of() : rows.absorbedBy(Objects.requireNonNull(row.id));
        absorbed.forEach(it -> endOne(it, to, state, platformId, error));
    }

    private void endOne(
            OutboxRow row, Conversation to, String state, @Nullable String platformId, @Nullable String error) {
        Instant now = clock.instant();
        rows.end(
                Objects.requireNonNull(row.id), state, now, Clip.to(platformId, Clip.NAME), Clip.to(error, Clip.ERROR));
        if (row.lineId != null) {
            transcript.delivered(row.lineId, Conversations.DeliveryState.valueOf(state));
        }
        tell(row, to, state, now, error);
    }

    private void tell(OutboxRow row, Conversation to, String state, Instant now, @Nullable String error) {
        events.publishEvent(new MessageLeft(
                to.ref().channel(),
                to.ref().account(),
                state.toLowerCase(Locale.ROOT),
                Duration.between(row.createdAt, now),
                to.id(),
                row.about,
                error));
    }
}
