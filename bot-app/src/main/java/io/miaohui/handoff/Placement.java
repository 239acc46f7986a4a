package io.miaohui.handoff;

import io.miaohui.conversation.Conversation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which desk takes a new ticket, and when. */
final class Placement {

    /** Within such a time a customer comes back to the same people. */
    private static final Duration RETURNS = Duration.ofDays(1);

    /** Stands for an opening that nobody knows. */
    private static final Instant UNKNOWN = Instant.parse("2999-01-01T00:00:00Z");

    private final Roster roster;
    private final Persons persons;
    private final CareMapper care;
    private final Clock clock;

    Placement(Roster roster, Persons persons, CareMapper care, Clock clock) {
        this.roster = roster;
        this.persons = persons;
        this.care = care;
        this.clock = clock;
    }

    /**
     * A desk for a ticket.
     *
     * @param opensAt when its people come; {@code null} if they are there
     * @param before the customer's ticket of the last day, on whatever channel, if an agent had it
     */
    record Seat(Desks.Desk desk, @Nullable Instant opensAt, @Nullable Handoff before) {}

    /** The desk of whoever served the customer within a day, else the one by the rules; while it is closed, its stand-in. */
    Optional<Seat> seat(Conversation customer, Call call) {
        Instant now = clock.instant();
        HandoffRow row = care.lastEnded(persons.conversations(customer), now.minus(RETURNS));
        Handoff before = row == null ? null : row.toHandoff();
        return Optional.ofNullable(before)
                .map(Handoff::desk)
                .flatMap(roster::named)
                .or(() -> roster.deskFor(customer, call))
                .map(desk -> open(desk, before, now));
    }

    private Seat open(Desks.Desk desk, @Nullable Handoff before, Instant now) {
        if (roster.isOpen(desk.name(), now)) {
            return new Seat(desk, null, before);
        }
        return roster.standIn(desk.name(), now, Set.of())
                .map(other -> new Seat(other, null, before))
                .orElseGet(() -> new Seat(desk, opening(desk.name(), now), before));
    }

    /** When a closed desk opens, as it is stored. */
    Instant opening(String desk, Instant now) {
        return roster.nextOpening(desk, now).orElse(UNKNOWN);
    }

    /** A stored opening as it is told; empty if the ticket doesn't wait for one. */
    Optional<Opening> told(@Nullable Instant opensAt) {
        ZoneId zone = roster.zone();
        return Optional.ofNullable(opensAt)
                .map(at -> new Opening(
                        at.isBefore(UNKNOWN) ? at.atZone(zone) : null,
                        clock.instant().atZone(zone)));
    }
}
