package io.miaohui.conversation;

import io.miaohui.connectors.Channel;
import io.miaohui.connectors.Pace;
import io.miaohui.connectors.Reply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps to how many messages a platform takes for one target within a time, by what all replicas have sent. While there is
 * room for all that waits, messages leave one by one. When more waits, the first says as much of what follows as one
 * message holds, so that a crowd is late by seconds and not by the hour.
 */
@Component
class Pacing {

    /** How far behind the head is looked for what the same message could say. */
    private static final int LOOK_BEHIND = 100;

    private final OutboxMapper rows;
    private final Json json;

    Pacing(OutboxMapper rows, Json json) {
        this.rows = rows;
        this.json = json;
    }

    /** @param otherwise decides where the pace asks neither to wait nor to say more at once */
    Departure of(OutboxRow head, Conversation to, Channel channel, Instant now, Supplier<Departure> otherwise) {
        Pace pace = channel.pace(to.ref());
        if (!pace.isLimited()) {
            return otherwise.get();
        }
        Instant free = freeAt(to.id(), pace, now);
        if (free.isAfter(now)) {
            return new Departure.Wait(free, "waiting for the platform's rate limit");
        }
        Departure.Go together = head.attempts > 0
                ? new Departure.Go(read(head), List.of())
                : together(head, due(head, now), room(to.id(), pace, now), channel);
        return together.absorbed().isEmpty() ? otherwise.get() : together;
    }

    /** When the pace allows the next message. */
    private Instant freeAt(long conversationId, @Nullable Pace pace, Instant now) {
        if (pace == null || !pace.isLimited()) {
            return now;
        }
        Instant before = rows.sentBefore(conversationId, now.minus(pace.period()), pace.messages() - 1);
        Instant free = before == null ? now : before.plus(pace.period());
        Instant besides = freeAt(conversationId, pace.besides(), now);
        return free.isAfter(besides) ? free : besides;
    }

    private int room(long conversationId, Pace pace, Instant now) {
        return pace.messages() - rows.sentSince(conversationId, now.minus(pace.period()));
    }

    private Departure.Go together(OutboxRow head, List<OutboxRow> behind, int room, Channel channel) {
        Reply said = read(head);
        List<OutboxRow> absorbed = new ArrayList<>();
        for (OutboxRow next : behind.size() < room ? List.<OutboxRow>of() : behind) {
            boolean may = next.attempts == 0 && head.mayAbsorb(next);
            Optional<Reply> both = may ? channel.merge(said, read(next)) : Optional.empty();
            if (both.isEmpty()) {
                break;
            }
            said = both.get();
            absorbed.add(next);
        }
        return new Departure.Go(said, absorbed);
    }

    private List<OutboxRow> due(OutboxRow head, Instant now) {
        return rows.behind(head.conversationId, Objects.requireNonNull(head.id), LOOK_BEHIND).stream()
                .takeWhile(row -> !row.nextAttemptAt.isAfter(now))
                .toList();
    }

    private Reply read(OutboxRow row) {
        return json.read(row.reply, Reply.class);
    }
}
