package io.miaohui.conversation;

import io.miaohui.connectors.Allowance;
import io.miaohui.connectors.Channel;
import io.miaohui.connectors.Channels;
import io.miaohui.connectors.Content;
import io.miaohui.connectors.IncomingMessage;
import io.miaohui.connectors.Reply;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Keeps to what a platform takes after each message of a customer: five within 48 hours at 微信客服. While there is room
 * for all that waits, messages leave one by one. What would be too much is said together with what goes before it, as
 * far as that fits into one message. What is left waits until the customer writes again, and fails when the time is over.
 *
 * <p>A customer's burst is one case of it: its answers are decided on one after the other, and if the first left at once
 * each by itself, there would be no room for the last. So they wait for one another when there will be too many.
 */
@Component
class ReplyWindow {

    /** Twice a claim: replicas' clocks differ, and what is being sent must not be sent again. */
    private static final Duration BEING_SENT = Duration.ofMinutes(1);

    /** Longer than deciding takes. Who waits longer for the rest of an answer thinks that there is none. */
    private static final Duration TOGETHER = Duration.ofSeconds(5);

    private final WindowMapper rows;
    private final Channels channels;
    private final Json json;
    private final Clock clock;

    ReplyWindow(WindowMapper rows, Channels channels, Json json, Clock clock) {
        this.rows = rows;
        this.channels = channels;
        this.json = json;
        this.clock = clock;
    }

    /** The customer wrote; part of the transaction that takes the message. */
    void heard(long conversationId, IncomingMessage message) {
        boolean said = !(message.content() instanceof Content.Event || message.content() instanceof Content.News);
        Channel channel = channels.of(message.conversation());
        if (!said || !channel.allowance(message.conversation()).isLimited()) {
            return;
        }
        if (rows.heard(conversationId, message.sentAt()) == 0 && rows.heardAt(conversationId) == null) {
            rows.firstHeard(conversationId, message.sentAt());
        }
        Instant now = clock.instant();
        rows.wake(conversationId, now, now.plus(BEING_SENT));
    }

    Departure of(OutboxRow head, Conversation to, Channel channel, Instant now) {
        Allowance allowance = channel.allowance(to.ref());
        Instant heard = allowance.isLimited() ? rows.heardAt(to.id()) : null;
        if (heard == null) {
            return alone(head);
        }
        Instant end = heard.plus(allowance.within());
        if (!now.isBefore(end)) {
            return new Departure.Never("the customer's last message is more than "
                    + allowance.within().toHours() + " hours old");
        }
        int room = allowance.messages() - rows.sentSince(to.id(), heard);
        if (room <= 0) {
            return new Departure.Wait(
                    end, "held until the customer writes: " + allowance.messages() + " messages were sent since");
        }
        return within(room, head, to, channel, now);
    }

    private Departure within(int room, OutboxRow head, Conversation to, Channel channel, Instant now) {
        // In this order: what is decided on in between counts twice and waits a moment, and is not left out.
        int undecided = rows.undecided(to.id());
        List<OutboxRow> waiting = rows.waiting(to.id());
        if (waiting.size() + undecided <= room || head.attempts > 0) {
            return alone(head);
        }
        boolean moreToCome = undecided > 0 && now.isBefore(head.createdAt.plus(TOGETHER));
        return moreToCome ? new Departure.Soon() : merged(head, waiting, waiting.size() - room, channel);
    }

    /** @param excess how many messages there are too many */
    private Departure merged(OutboxRow head, List<OutboxRow> waiting, int excess, Channel channel) {
        Reply said = read(head);
        List<OutboxRow> absorbed = new ArrayList<>();
        for (OutboxRow next : waiting) {
            if (Objects.equals(next.id, head.id)) {
                continue;
            }
            boolean may = absorbed.size() < excess && next.attempts == 0 && head.mayAbsorb(next);
            Optional<Reply> both = may ? channel.merge(said, read(next)) : Optional.empty();
            if (both.isEmpty()) {
                break;
            }
            said = both.get();
            absorbed.add(next);
        }
        return new Departure.Go(said, absorbed);
    }

    private Departure alone(OutboxRow head) {
        return new Departure.Go(read(head), List.of());
    }

    private Reply read(OutboxRow row) {
        return json.read(row.reply, Reply.class);
    }
}
