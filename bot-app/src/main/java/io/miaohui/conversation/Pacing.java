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
    Departure of(
            OutboxRow head, Conversation to, Channel channel, Instant now, Supplier<Departure> otherwise) {
        Pace pace = channel.pace(to.ref());
        if (!pace.isLimited()) {
            return otherwise.get();
        }
        List<Instant> sent = rows.sentSince(to.id(), now.minus(pace.period()), pace.messages());
        if (sent.size() >= pace.messages()) {
            return new Departure.Wait(
                    sent.get(sent.size() - 1).plus(pace.period()), "waiting for the platform's rate limit");
        }
        Departure.Go together = head.attempts > 0
                ? new Departure.Go(read(head), List.of())
                : together(head, due(head, now), pace.messages() - sent.size(), channel);
        return together.absorbed().isEmpty() ? otherwise.get() : together;
    }

    private Departure.Go together(OutboxRow head, List<OutboxRow> behind, int room, Channel channel) {
        Reply said = read(head);
        List<OutboxRow> absorbed = new ArrayList<>();
        for (OutboxRow next : behind.size() < room ? List.<OutboxRow>of() : behind) {
            Optional<Reply> both = next.attempts == 0 ? channel.merge(said, read(next)) : Optional.empty();
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
