package io.miaohui.handoff;

import io.miaohui.conversation.Conversation;
import io.miaohui.faq.Candidate;
import io.miaohui.handoff.DeskPlans.Holidays;
import io.miaohui.handoff.DeskPlans.Plan;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/** Which desk takes a ticket, who belongs to it, and when its people are there. */
final class Roster {

    private final Desks desks;
    private final DeskPlans plans;
    private final Vips vips;
    private final ZoneId zone;
    private final Map<String, OpeningHours> hours = new HashMap<>();

    /** @throws InvalidConfigurationPropertyValueException if a desk overflows to one that there isn't */
    Roster(Desks desks, DeskPlans plans, Vips vips, ZoneId zone, Supplier<PublicHolidays> holidays) {
        this.desks = desks;
        this.plans = plans;
        this.vips = vips;
        this.zone = zone;
        for (Desks.Desk desk : desks.all()) {
            String path = "miaohui.desks." + desk.name();
            Plan plan = plans.of(desk.name());
            checkOverflow(path, desk.name(), plan.overflow());
            Supplier<PublicHolidays> kept = plan.holidays() == Holidays.OPEN ? () -> PublicHolidays.NONE : holidays;
            hours.put(desk.name(), new OpeningHours(plan.shifts(path), zone, kept));
        }
    }

    private void checkOverflow(String path, String own, @Nullable String overflow) {
        if (overflow != null && (overflow.equals(own) || named(overflow).isEmpty())) {
            throw new InvalidConfigurationPropertyValueException(
                    path + ".overflow",
                    overflow,
                    "Expected another of the desks: "
                            + desks.all().stream()
                                    .map(Desks.Desk::name)
                                    .filter(name -> !name.equals(own))
                                    .toList()
                            + ".");
        }
    }

    /** The desk that the ticket is for: the one whose conditions fit closest, else the standard one. */
    Optional<Desks.Desk> deskFor(Conversation customer, Call call) {
        Audience.Case one = caseOf(customer, call);
        return desks.all().stream()
                .filter(desk -> fit(desk, one) > 0)
                .max(Comparator.<Desks.Desk>comparingInt(desk -> fit(desk, one))
                        .thenComparing(Desks.Desk::name, Comparator.reverseOrder()))
                .or(desks::standard);
    }

    private int fit(Desks.Desk desk, Audience.Case one) {
        Audience audience = plans.of(desk.name()).audience();
        return audience == null ? 0 : audience.fit(one);
    }

    private Audience.Case caseOf(Conversation customer, Call call) {
        String channel = customer.ref().channel();
        String category = call.candidates().stream()
                .findFirst()
                .map(Candidate::entry)
                .map(entry -> entry.category())
                .orElse("");
        return new Audience.Case(
                category,
                call.question() + '\n' + call.words(),
                call.question().isBlank() ? call.words() : call.question(),
                channel,
                customer.ref().account(),
                List.of(customer.ref().id(), customer.personId()),
                vips.has(customer));
    }

    Optional<Desks.Desk> named(String desk) {
        return desks.all().stream().filter(it -> it.name().equals(desk)).findFirst();
    }

    ZoneId zone() {
        return zone;
    }

    boolean isOpen(String desk, Instant now) {
        return hoursOf(desk).isOpen(now);
    }

    /** The moment itself if the desk is open; empty if no opening is in sight. */
    Optional<Instant> nextOpening(String desk, Instant now) {
        return hoursOf(desk).nextOpening(now);
    }

    Duration openBetween(String desk, Instant start, Instant end) {
        return hoursOf(desk).openBetween(start, end);
    }

    DeskPlans.Targets targets(String desk) {
        return plans.of(desk).goals();
    }

    /** Whether that person may act at the desk. */
    boolean obeys(String desk, String agentId) {
        Plan plan = plans.of(desk);
        return plan.agents().isEmpty() || plan.agents().contains(agentId);
    }

    /** The first desk that is open among those that a desk overflows to, one after the other. */
    Optional<Desks.Desk> standIn(String desk, Instant now, Set<String> tried) {
        Set<String> seen = new HashSet<>(tried);
        seen.add(desk);
        String next = plans.of(desk).overflow();
        while (next != null && seen.add(next)) {
            if (isOpen(next, now)) {
                return named(next);
            }
            next = plans.of(next).overflow();
        }
        return Optional.empty();
    }

    private OpeningHours hoursOf(String desk) {
        return hours.getOrDefault(desk, new OpeningHours(List.of(), zone, () -> PublicHolidays.NONE));
    }
}
