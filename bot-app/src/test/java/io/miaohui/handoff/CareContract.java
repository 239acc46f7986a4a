package io.miaohui.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.connectors.Content;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.conversation.Conversation;
import io.miaohui.conversation.ConversationStatus;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Desks through their day, on whatever database the subclass brings. Monday is 2026-11-23. */
abstract class CareContract extends CareTests {

    @Test
    void offHoursNobodyIsCalledUntilTheDeskOpensAndThenAllAtOnce() {
        HandoffWorld world = dayDesk(null, null);
        world.at("2026-11-23T20:00");
        Handoff one = world.open(world.customer("王女士"), "发票怎么开");
        Handoff two = world.open(world.customer("张先生"), "");
        assertThat(world.handoffs.opening(one).orElseThrow().at()).hasToString("2026-11-24T09:00+08:00[Asia/Shanghai]");
        world.sweep();
        assertThat(world.groupTold()).isEmpty();

        world.at("2026-11-24T09:00");
        world.sweep();
        world.sweep();

        assertThat(world.groupTold()).hasSize(3);
        assertThat(world.groupTold().get(0)).contains("有 2 张工单在等").doesNotContain("#");
        assertThat(world.groupTold().get(1)).contains(one.code() + " · 等了 13 小时 0 分 · ", "王女士");
        assertThat(world.groupTold().get(2)).contains(two.code());
        assertThat(world.handoffs.opening(one)).isEmpty();
        world.tickets.claim(one.code(), LI);
        assertThat(world.told(world.customer("王女士"))).containsExactly("来了：小李");
    }

    @Test
    void whatACustomerWritesAtNightIsInTheMorningsNotice() {
        HandoffWorld world = dayDesk(null, null);
        world.at("2026-11-23T20:00");
        Conversation customer = world.customer("王女士");
        Handoff ticket = world.open(customer, "发票怎么开");
        heard(world, ticket, customer, new Content.Text("订单号 4711"));
        assertThat(world.groupTold()).isEmpty();

        world.at("2026-11-24T09:00");
        world.sweep();

        assertThat(world.groupTold()).singleElement().asString().contains("订单号 4711");
    }

    @Test
    void theMorningsNoticeHidesPrivateDetailsAndHasTheSuggestionsOfTheNight() {
        HandoffWorld world = dayDesk(null, null);
        world.at("2026-11-23T20:00");
        Conversation customer = world.customer("王女士");
        Handoff ticket = world.open(customer, "");
        heard(world, ticket, customer, new Content.Text("快递在哪，电话13812345678"));

        world.at("2026-11-24T09:00");
        world.sweep();

        assertThat(world.groupTold())
                .singleElement()
                .asString()
                .contains("138\\*\\*\\*\\*5678", "1. 请提供订单号")
                .doesNotContain("13812345678");
    }

    @Test
    void aPictureOfTheNightIsFetchedAtOnceAndShownAfterTheMorningsNotice() {
        HandoffWorld world = dayDesk(null, null);
        world.at("2026-11-23T20:00");
        Conversation customer = world.conversations.of(ConversationRef.single("wecom", "service", "wang"), "王女士");
        Handoff ticket = world.open(customer, "");
        world.sent.put("p", new byte[] {(byte) 0x89, 'P', 'N', 'G'});
        heard(world, ticket, customer, new Content.Picture("p", null));
        heard(world, ticket, customer, new Content.Attachment("lost", "a.pdf"));
        for (int i = 0; i < 4; i++) {
            world.fileWork.run();
            world.clock.advance(Duration.ofSeconds(3));
        }
        world.sent.clear();
        assertThat(world.groupTold()).isEmpty();

        world.at("2026-11-24T09:00");
        world.fileWork.run();
        assertThat(world.groupTold()).isEmpty();
        world.sweep();
        world.fileWork.run();
        world.fileWork.run();

        assertThat(world.groupTold()).hasSize(3);
        assertThat(world.groupTold().get(1)).contains(ticket.code(), "[图片]");
        assertThat(world.groupTold().get(2)).contains(ticket.code(), "没有取到");
    }

    @Test
    void aTicketOfAHolidayWaitsForTheFirstWorkday() {
        HandoffWorld world = dayDesk(null, null);
        world.clock.advance(Duration.ofDays(-52));
        world.at("2026-10-02T10:00");
        Handoff ticket = world.open(world.customer("王女士"), "");

        assertThat(world.handoffs.opening(ticket).orElseThrow().at())
                .hasToString("2026-10-08T09:00+08:00[Asia/Shanghai]");
    }

    @Test
    void whileADeskIsClosedItsOverflowTakesOver() {
        HandoffWorld world = dayDesk("night", null);
        world.at("2026-11-23T20:00");
        Handoff ticket = world.open(world.customer("王女士"), "发票怎么开");

        assertThat(ticket.desk()).isEqualTo("night");
        assertThat(nightTold(world)).singleElement().asString().contains(ticket.code(), "刚刚");
        assertThat(world.groupTold()).isEmpty();
        assertThat(world.handoffs.opening(ticket)).isEmpty();
    }

    @Test
    void atTheShiftsEndOpenTicketsAreHandedOver() {
        HandoffWorld world = dayDesk("night", null);
        world.at("2026-11-23T17:00");
        Conversation customer = world.customer("王女士");
        Handoff ticket = world.open(customer, "发票怎么开");
        world.tickets.claim(ticket.code(), LI);

        world.at("2026-11-23T18:00");
        world.sweep();
        world.sweep();

        Handoff passed = world.tickets.find(ticket.code()).orElseThrow();
        assertThat(passed.desk()).isEqualTo("night");
        assertThat(passed.agent()).isNull();
        assertThat(world.conversations.find(customer.id()).orElseThrow().status())
                .isEqualTo(ConversationStatus.QUEUED);
        assertThat(world.groupTold()).last().asString().contains(ticket.code(), "下班了", "night");
        assertThat(nightTold(world)).singleElement().asString().contains(ticket.code(), "等了 1 小时");
        assertThat(world.told(customer)).containsExactly("来了：小李", "换人：" + ticket.code());
    }

    @Test
    void withoutOverflowTheCustomerLearnsAtTheShiftsEndWhenItGoesOn() {
        HandoffWorld world = dayDesk(null, null);
        world.at("2026-11-27T17:00");
        Conversation customer = world.customer("王女士");
        Handoff ticket = world.open(customer, "发票怎么开");
        world.tickets.claim(ticket.code(), LI);
        Conversation served = world.customer("张先生");
        world.tickets.answer(world.open(served, "").code(), LI, "好了");

        world.at("2026-11-27T18:00");
        world.sweep();
        world.sweep();
        assertThat(world.told(customer)).containsExactly("来了：小李", "下班：2026-11-30T09:00");
        assertThat(world.told(served)).containsExactly("好了");

        world.at("2026-11-30T09:00");
        world.sweep();
        assertThat(world.groupTold()).anySatisfy(said -> assertThat(said).contains(ticket.code(), "上班了", "小李", "还没结束"));
        assertThat(world.tickets.find(ticket.code()).orElseThrow().agent()).isEqualTo(LI);
    }

    @Test
    void whoComesBackWithinADayFindsTheSameDeskAndIsAnnouncedWithTheirAgent() {
        HandoffWorld world = dayDesk("night", null);
        world.at("2026-11-23T20:00");
        Conversation customer = world.customer("王女士");
        Handoff first = world.open(customer, "");
        world.tickets.answer(first.code(), LI, "好了");
        world.tickets.resolve(first.code(), LI);

        world.at("2026-11-24T10:00");
        Handoff again = world.open(world.conversations.find(customer.id()).orElseThrow(), "还有问题");
        assertThat(again.desk()).isEqualTo("night");
        assertThat(nightTold(world)).last().asString().contains(again.code(), "上次由 小李 接待");

        world.tickets.resolve(again.code(), LI);
        world.at("2026-11-26T10:00");
        Handoff later = world.open(world.conversations.find(customer.id()).orElseThrow(), "");
        assertThat(later.desk()).isEqualTo("default");
    }

    @Test
    void severalReplicasDoEverythingOnce() throws Exception {
        HandoffWorld world = dayDesk(null, TARGETS);
        world.at("2026-11-23T20:00");
        for (int i = 0; i < 12; i++) {
            world.open(world.customer("c" + i), "");
        }

        world.at("2026-11-24T09:00");
        sweepFourTimesAtOnce(world);
        assertThat(world.groupTold())
                .hasSize(13)
                .filteredOn(said -> said.contains("有 12 张"))
                .hasSize(1);
        world.clock.advance(Duration.ofMinutes(1));
        sweepFourTimesAtOnce(world);

        assertThat(world.groupTold()).hasSize(25);
    }

    private static void sweepFourTimesAtOnce(HandoffWorld world) throws Exception {
        ExecutorService replicas = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> sweeps = IntStream.range(0, 4)
                    .<Future<?>>mapToObj(i -> replicas.submit(world::sweep))
                    .toList();
            for (Future<?> sweep : sweeps) {
                sweep.get();
            }
        } finally {
            replicas.shutdownNow();
        }
    }
}
