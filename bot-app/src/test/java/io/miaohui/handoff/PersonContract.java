package io.miaohui.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.connectors.ConversationRef;
import io.miaohui.conversation.Conversation;
import io.miaohui.customer.Customer;
import io.miaohui.customer.Identity;
import io.miaohui.faq.FaqEntry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What agents learn of a customer, on whatever database the subclass brings. */
abstract class PersonContract {

    private static final Agent LI = new Agent("u1", "小李");

    private HandoffWorld world;
    private PersonPanel panel;
    private Conversation web;
    private Conversation wecom;

    abstract HandoffWorld world();

    @BeforeEach
    void oneShopOneCustomerOnTwoChannels() {
        world = world();
        panel = new PersonPanel(world.persons, world.conversations, HandoffWorld.SHANGHAI);
        web = world.conversations.of(ConversationRef.single("web", "web", "4711"), "访客");
        wecom = world.conversations.of(ConversationRef.single("wecom", "service", "zhangsan"), "张三");
    }

    @Test
    void whoIsNewAndUnknownGetsNoLineAndNoPanel() {
        Handoff ticket = world.open(web, "发票怎么开");

        assertThat(notice()).doesNotContain("会员", "VIP", "近 30 天");
        assertThat(panel.of(ticket)).isNull();
    }

    @Test
    void whoComesAgainIsRememberedWithoutBeingKnown() {
        rate(served(web), Satisfaction.Score.BAD);
        world.clock.advance(Duration.ofDays(3));

        Handoff ticket = world.open(web, "");

        assertThat(notice()).contains("近 30 天 1 张工单 · 上次 不满意").doesNotContain("会员");
        assertThat(panel.of(ticket).tickets()).singleElement().satisfies(it -> assertThat(it.about())
                .isEqualTo("default · 小李 · 不满意"));
    }

    @Test
    void whatAMemberDidOnAnotherChannelIsInTheNoticeAndOnThePage() {
        member(false, "欠款 13800138000");
        world.faq.knows("怎么退款", FaqEntry.of("Q-1", "怎么申请退款", "…"), 0.9);
        world.faq.knows("发票", FaqEntry.of("Q-2", "怎么开发票", "…"), 0.9);
        for (String entry : List.of("Q-2", "Q-1", "Q-1")) {
            world.conversations.answered(wecom, entry, null);
        }
        world.conversations.answered(wecom, "Q-2", false);
        rate(served(wecom), Satisfaction.Score.GOOD);
        world.clock.advance(Duration.ofDays(2));

        Handoff ticket = world.open(web, "发票怎么开");

        assertThat(notice()).contains("会员 张先生 · 近 30 天 1 张工单 · 上次 满意 · 常问：怎么开发票、怎么申请退款 · 备注：欠款 138\\*\\*\\*\\*8000");
        PersonPanel.Panel shown = panel.of(ticket);
        assertThat(shown.topics())
                .containsExactly(
                        new PersonPanel.Line("11-22", "怎么开发票", "2 次 没帮上"),
                        new PersonPanel.Line("11-22", "怎么申请退款", "2 次"));
        assertThat(shown.ratings()).isEqualTo("满意 1");
    }

    @Test
    void anOpenTicketOnAnotherChannelIsNamedInAWayThatNoQuoteCanMean() {
        member(false, "");
        Handoff first = world.open(wecom, "");

        Handoff second = world.open(web, "");

        assertThat(notice()).contains("另一渠道（企业微信）还有未结工单 " + first.pathCode()).doesNotContain(first.code());
        assertThat(TicketCode.in(notice())).contains(second.code());
        assertThat(panel.of(second).tickets().get(0).text()).isEqualTo(first.code());
    }

    @Test
    void whoComesBackOnAnotherChannelWithinADayIsAnnouncedWithTheirAgent() {
        member(false, "");
        served(wecom);

        world.open(web, "");
        assertThat(notice()).contains("上次由 小李 接待");

        world.tickets.resolve(world.handoffs.openFor(web.id()).orElseThrow().code(), LI);
        world.clock.advance(Duration.ofDays(2));
        world.open(web, "");
        assertThat(notice()).doesNotContain("上次由 小李 接待");
    }

    @Test
    void aMemberWhoIsVipCountsAsOneOnEachChannel() {
        member(true, "");

        assertThat(world.isVip(web)).isTrue();
        assertThat(world.isVip(wecom)).isTrue();
        assertThat(world.customers.isVip("web", "web", "zhangsan")).isFalse();
        world.open(web, "");
        assertThat(notice()).contains("VIP 张先生");
    }

    @Test
    void whatWasLongAgoIsNotCountedButStaysOnThePage() {
        world.faq.knows("发票", FaqEntry.of("Q-2", "怎么开发票", "…"), 0.9);
        world.conversations.answered(web, "Q-2", null);
        world.conversations.answered(web, "Q-2", null);
        served(web);
        world.clock.advance(Duration.ofDays(31));

        Handoff ticket = world.open(web, "");

        assertThat(notice()).doesNotContain("近 30 天", "常问");
        assertThat(panel.of(ticket).tickets()).hasSize(1);
        assertThat(panel.of(ticket).topics()).isEmpty();
    }

    @Test
    void severalPeopleInAGroupAreNobody() {
        Conversation group = world.conversations.of(ConversationRef.group("wecom-bot", "helper", "chat1"), "");
        served(group);

        assertThat(panel.of(world.open(group, ""))).isNull();
    }

    private void member(boolean vip, String note) {
        world.customers.save(new Customer(
                "M-1",
                "张先生",
                vip,
                note,
                List.of(new Identity("web", "", "4711"), new Identity("wecom", "service", "zhangsan"))));
    }

    private Conversation served(Conversation customer) {
        world.asksSatisfaction = true;
        Handoff ticket = world.open(world.conversations.find(customer.id()).orElseThrow(), "");
        world.tickets.answer(ticket.code(), LI, "好了");
        world.tickets.resolve(ticket.code(), LI);
        return customer;
    }

    private void rate(Conversation customer, Satisfaction.Score score) {
        world.inTransaction(() -> world.satisfaction.rate(customer, score));
    }

    private String notice() {
        List<String> told =
                world.groupTold().stream().filter(it -> it.contains(" · 刚刚 · ")).toList();
        return told.get(told.size() - 1);
    }
}
