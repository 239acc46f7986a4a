package io.miaohui.handoff;

import io.miaohui.connectors.Content;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.conversation.Conversation;
import io.miaohui.conversation.InWords;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Two desks and their days, on whatever database the subclass brings. Monday is 2026-11-23. */
abstract class CareTests {

    static final ConversationRef NIGHT = ConversationRef.group("dingtalk", "service", "cidNight");
    static final Agent LI = new Agent("u1", "小李");
    static final List<String> DAY_HOURS = List.of("Mon-Fri 09:00-18:00");
    static final DeskPlans.Targets TARGETS =
            new DeskPlans.Targets(Duration.ofMinutes(2), Duration.ofMinutes(10), Duration.ofHours(4));

    abstract HandoffWorld world(DeskSettings desks, DeskPlans plans, IdleSettings idle);

    static void heard(HandoffWorld world, Handoff ticket, Conversation customer, Content content) {
        world.inTransaction(() -> {
            Conversation locked = world.conversations.lock(customer.id());
            world.conversations.heard(locked, InWords.of(content));
            world.handoffs.relay(ticket, locked, content, List.of());
            return true;
        });
    }

    HandoffWorld dayDesk(@Nullable String overflow, DeskPlans.@Nullable Targets targets) {
        return world(twoDesks(), plans(DAY_HOURS, overflow, null, targets), never());
    }

    static DeskPlans plans(
            List<String> hours, @Nullable String overflow, @Nullable String back, DeskPlans.@Nullable Targets targets) {
        return new DeskPlans(Map.of(
                "default",
                new DeskPlans.Plan(null, hours, DeskPlans.Holidays.CLOSED, overflow, List.of(), targets),
                "night",
                new DeskPlans.Plan(null, List.of(), DeskPlans.Holidays.CLOSED, back, List.of(), targets)));
    }

    static DeskSettings twoDesks() {
        return new DeskSettings(Map.of(
                "default", new DeskSettings.Desk("dingtalk", "service", "cidAgents", null, null, null, null),
                "night", new DeskSettings.Desk("dingtalk", "service", "cidNight", null, null, null, null)));
    }

    static IdleSettings never() {
        return new IdleSettings(Duration.ZERO, Duration.ofMinutes(5));
    }

    static IdleSettings asking() {
        return new IdleSettings(Duration.ofMinutes(10), Duration.ofMinutes(5));
    }

    static List<String> nightTold(HandoffWorld world) {
        return world.conversations.textsTo(world.conversations.of(NIGHT).id());
    }
}
