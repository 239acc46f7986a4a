package io.miaohui.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.connectors.Content;
import io.miaohui.connectors.Reply;
import io.miaohui.conversation.Conversation;
import io.miaohui.conversation.ConversationStatus;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What desks are reminded of, and what becomes of customers who say nothing more. */
abstract class TargetsContract extends CareTests {

    @Test
    void theGroupIsRemindedAtHalfTheTargetAndAtItsEnd() {
        HandoffWorld world = dayDesk(null, TARGETS);
        world.at("2026-11-23T10:00");
        Conversation customer = world.customer("王女士");
        Handoff ticket = world.open(customer, "");

        world.clock.advance(Duration.ofSeconds(59));
        world.sweep();
        assertThat(world.groupTold()).hasSize(1);
        world.clock.advance(Duration.ofSeconds(1));
        world.sweep();
        world.sweep();
        assertThat(world.groupTold()).hasSize(2);
        assertThat(world.groupTold().get(1)).isEqualTo("**" + ticket.code() + "** 已等 1 分钟，还没人接单，接单目标 2 分钟");
        world.clock.advance(Duration.ofMinutes(1));
        world.sweep();
        world.sweep();

        assertThat(world.groupTold()).hasSize(3);
        assertThat(world.groupTold().get(2)).contains("已等 2 分钟，还没人接单，超过接单目标 2 分钟");
        assertThat(world.told(customer)).containsExactly("久等：" + ticket.code());
    }

    @Test
    void firstAnswerAndResolutionHaveTargetsOfTheirOwn() {
        HandoffWorld world = dayDesk(null, TARGETS);
        world.at("2026-11-23T10:00");
        Handoff ticket = world.open(world.customer("王女士"), "");
        world.tickets.claim(ticket.code(), LI);

        world.clock.advance(Duration.ofMinutes(5));
        world.sweep();
        assertThat(world.groupTold()).last().asString().contains("已等 5 分钟，小李 还没回复，首次回复目标 10 分钟");
        world.tickets.answer(ticket.code(), LI, "在查");
        world.clock.advance(Duration.ofMinutes(115));
        world.sweep();
        assertThat(world.groupTold()).last().asString().contains("已等 2 小时，小李 接待，还没解决，解决目标 4 小时");
        int said = world.groupTold().size();

        world.tickets.resolve(ticket.code(), LI);
        world.at("2026-11-23T17:00");
        world.sweep();
        assertThat(world.groupTold()).hasSize(said + 1);
    }

    @Test
    void theNightDoesNotCountAgainstATarget() {
        HandoffWorld world = dayDesk(null, TARGETS);
        world.at("2026-11-23T20:00");
        world.open(world.customer("王女士"), "");
        world.at("2026-11-24T09:00");
        world.sweep();

        assertThat(world.groupTold()).hasSize(1);
        world.clock.advance(Duration.ofMinutes(1));
        world.sweep();
        assertThat(world.groupTold()).last().asString().contains("已等 1 分钟");
    }

    @Test
    void aTicketThatNobodyClaimsGoesToTheNextDeskAndNotBack() {
        HandoffWorld world = world(twoDesks(), plans(List.of(), "night", "default", TARGETS), never());
        Conversation customer = world.customer("王女士");
        Handoff ticket = world.open(customer, "发票怎么开");

        world.clock.advance(Duration.ofMinutes(2));
        world.sweep();
        assertThat(world.tickets.find(ticket.code()).orElseThrow().desk()).isEqualTo("night");
        assertThat(world.groupTold()).last().asString().contains("已等 2 分钟，还没人接单，转给 night 组");
        assertThat(nightTold(world)).singleElement().asString().contains(ticket.code(), "王女士");
        assertThat(world.told(customer)).containsExactly("久等：" + ticket.code());

        world.clock.advance(Duration.ofMinutes(2));
        world.sweep();
        assertThat(world.tickets.find(ticket.code()).orElseThrow().desk()).isEqualTo("night");
        assertThat(nightTold(world)).hasSize(2).last().asString().contains("超过接单目标");
    }

    @Test
    void whoSaysNothingMoreIsAskedOnceAndThenTheTicketEnds() {
        HandoffWorld world = world(twoDesks(), DeskPlans.NONE, asking());
        Conversation customer = world.customer("王女士");
        Handoff ticket = world.open(customer, "");
        world.tickets.answer(ticket.code(), LI, "已经开好");

        world.clock.advance(Duration.ofMinutes(10));
        world.sweep();
        world.sweep();
        assertThat(world.told(customer)).containsExactly("已经开好", "解决了吗");
        world.clock.advance(Duration.ofMinutes(5));
        world.sweep();

        assertThat(world.told(customer)).last().isEqualTo("办结：" + ticket.code());
        assertThat(world.conversations.find(customer.id()).orElseThrow().status())
                .isEqualTo(ConversationStatus.RESOLVED);
        assertThat(world.groupTold()).last().asString().contains("已结束");
    }

    @Test
    void whoWritesAgainIsNotAsked() {
        HandoffWorld world = world(twoDesks(), DeskPlans.NONE, asking());
        Conversation customer = world.customer("王女士");
        Handoff ticket = world.open(customer, "");
        world.tickets.answer(ticket.code(), LI, "请稍等");
        world.inTransaction(() -> {
            world.handoffs.relay(ticket, world.conversations.lock(customer.id()), new Content.Text("好"), List.of());
            return null;
        });

        world.clock.advance(Duration.ofHours(5));
        world.sweep();

        assertThat(world.told(customer)).containsExactly("请稍等");
    }

    @Test
    void byDefaultNothingIsAskedAndNothingEnds() {
        HandoffWorld world = world(twoDesks(), DeskPlans.NONE, never());
        Conversation customer = world.customer("王女士");
        Handoff ticket = world.open(customer, "");
        world.tickets.answer(ticket.code(), LI, "已经开好");
        int said = world.groupTold().size();

        world.clock.advance(Duration.ofDays(3));
        world.sweep();

        assertThat(world.told(customer)).containsExactly("已经开好");
        assertThat(world.groupTold()).hasSize(said);
    }

    @Test
    void theNextDeskReadsNoPrivateDetailsEither() {
        HandoffWorld world = world(twoDesks(), plans(List.of(), "night", "default", TARGETS), never());
        Conversation customer = world.customer("13912345678");
        Handoff ticket = world.open(customer, "");
        heard(world, ticket, customer, new Content.Text("打13812345678"));

        world.clock.advance(Duration.ofMinutes(2));
        world.sweep();

        assertThat(nightTold(world)).singleElement().asString().doesNotContain("13912345678", "13812345678");
        assertThat(nightTold(world).get(0).replace("\\", "")).contains("139****5678", "138****5678");
    }

    @Test
    void aFileIsAnAnswerToo() {
        HandoffWorld world = world(twoDesks(), DeskPlans.NONE, asking());
        Conversation customer = world.customer("王女士");
        Handoff ticket = world.open(customer, "");
        world.tickets.sendFile(
                ticket.code(), LI, () -> new Reply.Media(Reply.Media.Kind.FILE, "https://f/1.pdf", "合同.pdf"));

        world.clock.advance(Duration.ofMinutes(10));
        world.sweep();

        assertThat(world.told(customer)).last().isEqualTo("解决了吗");
    }
}
