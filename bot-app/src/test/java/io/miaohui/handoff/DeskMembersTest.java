package io.miaohui.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.conversation.Conversation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeskMembersTest {

    private final HandoffWorld world = new HandoffWorld(
            HandoffWorld.h2(),
            "sa",
            HandoffWorld.agentsInDingtalk(),
            new DeskPlans(Map.of(
                    "default",
                    new DeskPlans.Plan(null, List.of(), DeskPlans.Holidays.CLOSED, null, List.of("id-小李"), null))),
            new IdleSettings(Duration.ZERO, Duration.ZERO));
    private final Conversation customer = world.customer("王女士");
    private final Handoff ticket = world.open(customer, "发票怎么开");

    @Test
    void whoDoesNotBelongToTheDeskIsRefusedPolitely() {
        assertThat(world.inGroup("路人", ticket.code() + " 随便说说")).hasValue(GroupTexts.NO_MEMBER);
        assertThat(world.inGroup("路人", ticket.code() + " 接单")).hasValue(GroupTexts.NO_MEMBER);
        assertThat(world.inGroup("路人", "帮助")).hasValue(GroupTexts.HELP);

        assertThat(world.told(customer)).isEmpty();
        assertThat(world.tickets.find(ticket.code()).orElseThrow().agent()).isNull();
    }

    @Test
    void aMemberIsObeyed() {
        world.inGroup("小李", ticket.code() + " 已经开好了");

        assertThat(world.told(customer)).containsExactly("已经开好了");
    }
}
