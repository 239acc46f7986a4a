package io.miaohui.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.connectors.Content;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.Quote;
import io.miaohui.conversation.Author;
import io.miaohui.conversation.Conversation;
import io.miaohui.conversation.ConversationStatus;
import io.miaohui.conversation.Conversations;
import io.miaohui.conversation.MessageLeft;
import io.miaohui.conversation.MessageRecalled;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeskGroupTest {

    private final HandoffWorld world = HandoffWorld.onH2();
    private Conversation customer;
    private Handoff ticket;

    @BeforeEach
    void aTicket() {
        customer = world.customer("王女士");
        ticket = world.open(customer, "发票怎么开");
    }

    @Test
    void onlyTheDesksGroupIsOne() {
        assertThat(world.desk.isDesk(HandoffWorld.GROUP)).isTrue();
        assertThat(world.desk.isDesk(ConversationRef.group("dingtalk", "service", "cidOthers")))
                .isFalse();
    }

    @Test
    void aCodeAndWordsAnswerTheCustomer() {
        assertThat(world.inGroup("小李", ticket.code() + " 已经开好了")).isEmpty();

        assertThat(world.told(customer)).containsExactly("已经开好了");
        assertThat(world.groupTold()).last().asString().contains(ticket.code(), "王女士");
    }

    @Test
    void aQuoteOfTheNoticeStandsForItsCode() {
        String noticeId = world.conversations.saidTo(world.group().id()).get(0).platformId();

        world.inGroup("小李", "已经开好了", new Quote(noticeId, null, null));

        assertThat(world.told(customer)).containsExactly("已经开好了");
    }

    @Test
    void aQuoteThatOnlyBringsItsWordsIsReadForTheCode() {
        world.inGroup("小李", "已经开好了", new Quote(null, null, ticket.code() + " · 刚刚 王女士：转人工"));

        assertThat(world.told(customer)).containsExactly("已经开好了");
    }

    @Test
    void aCustomersMadeUpCodeInARelayedLineMisleadsNobody() {
        Conversation other = world.customer("张先生");
        Handoff others = world.open(other, "");
        world.inTransaction(() -> {
            world.handoffs.relay(ticket, customer, new Content.Text(others.code() + " 请退款"), List.of());
            return null;
        });
        String relayed = world.groupTold().get(world.groupTold().size() - 1);

        world.inGroup("小李", "好的", new Quote(null, null, relayed));

        assertThat(world.told(customer)).containsExactly("好的");
        assertThat(world.told(other)).isEmpty();
    }

    @Test
    void wordsWithoutATicketReachNobody() {
        assertThat(world.inGroup("小李", "已经开好了")).hasValue(GroupTexts.NO_TICKET);
        assertThat(world.inGroup("小李", "在吗", new Quote("unknown", "unknown", "大家好")))
                .hasValue(GroupTexts.NO_TICKET);

        assertThat(world.told(customer)).isEmpty();
    }

    @Test
    void wordsForTwoTicketsReachNobody() {
        Conversation other = world.customer("张先生");
        Handoff others = world.open(other, "");
        Quote quote = new Quote(null, null, others.code() + " 张先生：在吗");

        assertThat(world.inGroup("小李", ticket.code() + " 好的", quote)).hasValue(GroupTexts.TWO_TICKETS);
        assertThat(world.inGroup("小李", ticket.code() + " " + others.code() + " 好的"))
                .hasValue(GroupTexts.TWO_TICKETS);

        assertThat(world.told(customer)).isEmpty();
        assertThat(world.told(other)).isEmpty();
    }

    @Test
    void aClosedOrUnknownTicketIsToldSo() {
        world.inGroup("小李", ticket.code() + " 结束");

        assertThat(world.inGroup("小李", ticket.code() + " 还有一句").orElseThrow()).contains("已经结束", "没有发给顾客");
        assertThat(world.inGroup("小李", "#A12 喂").orElseThrow()).contains("没有 #A12 这个工单");
    }

    @Test
    void aTicketOfAnotherGroupIsNotObeyed() {
        HandoffWorld.GROUP.key();
        Conversation strangers = world.conversations.of(ConversationRef.group("dingtalk", "service", "cidOthers"));
        var message = new io.miaohui.connectors.IncomingMessage(
                "m1",
                strangers.ref(),
                new io.miaohui.connectors.Sender("x", "外人"),
                new Content.Text(ticket.code() + " 骗你的"),
                null,
                world.clock.instant());

        String said = world.inTransaction(
                () -> world.desk.obey(message, strangers).orElseThrow().text());

        assertThat(said).contains("没有");
        assertThat(world.told(customer)).isEmpty();
    }

    @Test
    void theSecondToClaimIsToldWhoHasIt() {
        assertThat(world.inGroup("小李", ticket.code() + " 接单")).isEmpty();

        assertThat(world.inGroup("小王", ticket.code() + " 接单").orElseThrow()).contains("小李");
    }

    @Test
    void endingGivesTheFloorBack() {
        world.inGroup("小李", "＃" + ticket.pathCode().toLowerCase(java.util.Locale.ROOT) + " 结束");

        assertThat(world.conversations.find(customer.id()).orElseThrow().status())
                .isEqualTo(ConversationStatus.RESOLVED);
    }

    @Test
    void helpNamesEveryCommandAndNoRealTicket() {
        String help = world.inGroup("小李", "帮助").orElseThrow();

        assertThat(help).contains("接单", "发2", "备注", "转 @同事", "收录", "结束");
        assertThat(world.inGroup("小李", "好的", new Quote(null, null, help))).hasValue(GroupTexts.NO_TICKET);
    }

    @Test
    void whatIsNeitherWordsNorAFileIsNotSentAndThatIsSaid() {
        assertThat(world.inGroup("小李", new Content.Unreadable("sticker"), null)).hasValue(GroupTexts.ONLY_TEXT);
    }

    @Test
    void theGroupDoesNotReadPrivateDetails() {
        Conversation caller = world.customer("13912345678");
        Handoff call = world.inTransaction(() -> world.handoffs.open(
                world.conversations.lock(caller.id()),
                new Call(HandoffReason.ASKED, "打我电话13812345678", "", List.of(), Temper.CALM)));
        world.inTransaction(() -> {
            world.handoffs.relay(call, caller, new Content.Text("身份证 11010519491231002X"), List.of());
            return true;
        });

        assertThat(String.join("", world.groupTold()).replace("\\", ""))
                .contains("138****5678", "139****5678", "110****002X")
                .doesNotContain("13812345678", "13912345678", "11010519491231002X");
    }

    @Test
    void aMessageTakenBackIsToldToTheGroup() {
        Recalled recalled = new Recalled(world.conversations, world.store);
        world.inTransaction(() -> {
            recalled.on(new MessageRecalled(customer.id(), true));
            recalled.on(new MessageRecalled(customer.id(), false));
            recalled.on(new MessageRecalled(customer.id() + 1_000, false));
            return true;
        });

        assertThat(world.groupTold()).hasSize(3);
        assertThat(world.groupTold().get(1)).contains(ticket.code(), "顾客撤回");
        assertThat(world.groupTold().get(2)).contains(ticket.code(), "被撤回");
    }

    @Test
    void anAnswerThatNeverArrivedIsToldToTheGroupThatBelievesItDid() {
        undelivered(customer, "gone");

        assertThat(world.groupTold()).last().asString().contains(ticket.code(), "没有送达");
    }

    @Test
    void aNoticeThatNeverArrivedIsNotedOnTheTicketAndNotSentAgain() {
        int before = world.groupTold().size();

        undelivered(world.group(), "the robot is not in the group");

        assertThat(world.groupTold()).hasSize(before);
        assertThat(world.conversations.transcript(customer.id(), 50))
                .last()
                .extracting(Conversations.Line::author, Conversations.Line::text)
                .containsExactly(Author.NOTE, "有一条 " + ticket.code() + " 的消息没有送达同事的群");
    }

    private void undelivered(Conversation where, String error) {
        new Undelivered(world.conversations, world.store, world.transactions)
                .on(new MessageLeft(
                        where.ref().channel(),
                        where.ref().account(),
                        "failed",
                        Duration.ofSeconds(1),
                        where.id(),
                        ticket.about(),
                        error));
    }

    @Test
    void anUnfinishedCommandReachesNobody() {
        assertThat(world.inGroup("小李", ticket.code())).hasValue(GroupTexts.INCOMPLETE);
        assertThat(world.inGroup("小李", ticket.code() + " 转 @")).hasValue(GroupTexts.INCOMPLETE);
        assertThat(world.told(customer)).isEmpty();
    }
}
