package io.miaohui.handoff;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * Whom the desks are for, when they are open and how fast they mean to be. Where they are stands in {@link DeskSettings}.
 *
 * @param desks by name; a desk that sets none of this is always open and takes what is given to it
 */
@ConfigurationProperties("miaohui")
record DeskPlans(@DefaultValue Map<String, Plan> desks) {

    static final DeskPlans NONE = new DeskPlans(Map.of());

    DeskPlans {
        desks = Map.copyOf(desks);
        desks.forEach((name, plan) -> plan.check("miaohui.desks." + name));
    }

    Plan of(String desk) {
        return desks.getOrDefault(desk, Plan.NONE);
    }

    /** Whether a desk keeps the public holidays. */
    enum Holidays {
        CLOSED,
        OPEN
    }

    /**
     * One desk's plan.
     *
     * @param audience whose tickets it takes; key {@code for}
     * @param hours such as {@code Mon-Fri 09:00-18:00}, in {@code miaohui.time-zone}; none: always open
     * @param holidays whether a desk with hours closes on public holidays and works on the weekend days that make up for them
     * @param overflow the desk that takes over while this one is closed, or doesn't claim in time
     * @param agents ids of its members on the group's platform; none: whoever is in the group
     */
    record Plan(
            @Nullable @Name("for") Audience audience,
            @DefaultValue List<String> hours,
            @DefaultValue("closed") Holidays holidays,
            @Nullable String overflow,
            @DefaultValue List<String> agents,
            @Nullable Targets targets) {

        static final Plan NONE = new Plan(null, List.of(), Holidays.CLOSED, null, List.of(), null);

        Plan {
            hours = List.copyOf(hours);
            agents = List.copyOf(agents);
        }

        void check(String path) {
            shifts(path);
            if (audience != null) {
                audience.check(path + ".for");
            }
            goals().check(path + ".targets");
        }

        List<Shift> shifts(String path) {
            return hours.stream()
                    .map(text -> Shift.parse(path + ".hours", text))
                    .toList();
        }

        Targets goals() {
            return targets == null ? Targets.NONE : targets;
        }
    }

    /**
     * How long it should take at most, counted while the desk is open; {@code null} for no target.
     *
     * @param claim until somebody has the ticket
     * @param firstAnswer until an agent first answers
     * @param resolve until it ends
     */
    record Targets(@Nullable Duration claim, @Nullable Duration firstAnswer, @Nullable Duration resolve) {

        static final Targets NONE = new Targets(null, null, null);

        void check(String path) {
            check(path + ".claim", claim);
            check(path + ".first-answer", firstAnswer);
            check(path + ".resolve", resolve);
        }

        private static void check(String key, @Nullable Duration found) {
            if (found != null && found.compareTo(Duration.ofSeconds(10)) < 0) {
                throw new IllegalArgumentException(key + ": found " + found + ", expected at least 10s");
            }
        }
    }
}
