package io.miaohui.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.connectors.Content;
import io.miaohui.conversation.Author;
import io.miaohui.conversation.Conversation;
import io.miaohui.conversation.ConversationStatus;
import io.miaohui.faq.FaqEntry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What agents say to customers: their own words, suggestions, and what is worth keeping. */
abstract class TicketAnswersContract extends TicketTests {

    private static final KeepWish KEEP = KeepWish.of(KeepWish.How.KEEP);

    @Test
    void anAnswerReachesTheCustomerAndTakesTheTicket() {
        Handoff handoff = world.open(customer, "发票怎么开");

        TicketResult result = world.tickets.answer(handoff.code(), LI, "已经开好，3*4 张");

        assertThat(((TicketResult.Done) result).handoff().agent()).isEqualTo(LI);
        assertThat(now(customer).status()).isEqualTo(ConversationStatus.AGENT);
        assertThat(world.conversations.saidTo(customer.id())).singleElement().satisfies(said -> {
            assertThat(said.author()).isEqualTo(Author.AGENT);
            assertThat(said.name()).isEqualTo("小李");
            assertThat(said.reply().text()).isEqualTo("已经开好，3\\*4 张");
        });
    }

    @Test
    void suggestionsFollowTheCustomerAndEachNumberKeepsItsMeaning() {
        FaqEntry invoice = FaqEntry.of("Q-1", "如何开发票", "在订单里申请");
        FaqEntry refund = FaqEntry.of("Q-2", "如何退款", "在订单里退");
        world.faq.knows("发票怎么开", invoice, 0.9).knows("退款呢", refund, 0.9);
        Handoff handoff = world.open(customer, "发票怎么开");

        says(handoff, "退款呢");
        assertThat(world.tickets.suggestions(handoff)).containsExactly(new Suggestion(2, "Q-2", "如何退款"));
        assertThat(world.groupTold()).last().asString().contains("退款呢", "2. 如何退款", "在订单里退");
        says(handoff, "哦");
        assertThat(world.tickets.suggestions(handoff)).hasSize(1);
        says(handoff, "发票怎么开");
        assertThat(world.tickets.suggestions(handoff)).containsExactly(new Suggestion(1, "Q-1", "如何开发票"));

        world.tickets.sendSuggestion(handoff.code(), LI, 2);
        assertThat(world.told(customer)).containsExactly("在订单里退");
    }

    @Test
    void aCannedReplyIsSuggestedByItsWordsAndSentByItsNumber() {
        Handoff handoff = world.open(customer, "");

        says(handoff, "我的快递呢");
        world.tickets.sendSuggestion(handoff.code(), LI, 1);

        assertThat(world.groupTold().get(1)).contains("1. 请提供订单号");
        assertThat(world.told(customer)).containsExactly("请把**订单号**发给我");
    }

    @Test
    void theNumberedSuggestionIsSentWithItsLiveAnswer() {
        world.faq.knows("发票怎么开", FaqEntry.of("Q-1", "如何开发票", "在 **我的订单** 里申请"), 0.6);
        Handoff handoff = world.open(customer, "发票怎么开");

        assertThat(world.tickets.sendSuggestion(handoff.code(), LI, 2)).isInstanceOf(TicketResult.NoSuggestion.class);
        world.tickets.sendSuggestion(handoff.code(), LI, 1);
        world.faq.forget("Q-1");

        assertThat(world.tickets.sendSuggestion(handoff.code(), LI, 1)).isInstanceOf(TicketResult.NoSuggestion.class);
        assertThat(world.told(customer)).containsExactly("在 **我的订单** 里申请");
    }

    @Test
    void whatAnAgentAnswersIsToldWithTheEntryOrInTheirOwnWords() {
        world.faq.knows("发票怎么开", FaqEntry.of("Q-5", "怎么开发票", "在**订单详情**里申请"), 0.9);
        Handoff handoff = world.open(customer, "发票怎么开");

        world.tickets.sendSuggestion(handoff.code(), LI, 2);
        world.tickets.sendSuggestion(handoff.code(), LI, 1);
        world.tickets.answer(handoff.code(), LI, "订单页里就能开");
        world.tickets.learn(handoff.code(), LI, KEEP);

        List<Object> told = world.events.stream()
                .filter(event -> !(event instanceof TicketChanged))
                .toList();
        assertThat(told).hasSize(2);
        assertThat(told.get(0)).isInstanceOfSatisfying(AgentAnswered.class, event -> {
            assertThat(event.entryId()).isEqualTo("Q-5");
            assertThat(event.answer()).isEqualTo("在**订单详情**里申请");
            assertThat(event.ticket().question()).isEqualTo("发票怎么开");
        });
        assertThat(told.get(1)).isInstanceOfSatisfying(AgentAnswered.class, event -> {
            assertThat(event.entryId()).isNull();
            assertThat(event.answer()).isEqualTo("订单页里就能开");
        });
    }

    @Test
    void theLastAnswerIsProposedAndCourtesiesDontTakeItsPlace() {
        Handoff handoff = world.open(customer, "积分能换什么");
        assertThat(world.tickets.learn(handoff.code(), LI, KEEP)).isInstanceOf(TicketResult.NothingToLearn.class);
        world.tickets.answer(handoff.code(), LI, "您好，我帮您看看");
        world.tickets.answer(handoff.code(), LI, "可以换优惠券");
        world.tickets.answer(handoff.code(), LI, "不客气");

        assertThat(world.tickets.learn(handoff.code(), LI, KEEP)).isInstanceOf(TicketResult.Learned.class);

        assertThat(world.answers.kept).containsEntry(handoff.id(), "积分能换什么 = 可以换优惠券");
        assertThat(world.told(customer)).containsExactly("您好，我帮您看看", "可以换优惠券", "不客气");
    }

    @Test
    void anAnswerCanBeKeptForADayAfterTheEnd() {
        Handoff handoff = world.open(customer, "积分能换什么");
        world.tickets.answer(handoff.code(), LI, "可以换优惠券");
        world.tickets.resolve(handoff.code(), LI);
        world.clock.advance(Duration.ofHours(23));

        assertThat(world.tickets.learn(handoff.code(), LI, KEEP)).isInstanceOf(TicketResult.Learned.class);
        world.clock.advance(Duration.ofHours(2));

        assertThat(world.tickets.learn(handoff.code(), LI, KEEP)).isInstanceOf(TicketResult.Closed.class);
        assertThat(world.answers.kept).hasSize(1);
    }

    private void says(Handoff handoff, String words) {
        world.inTransaction(() -> {
            Conversation locked = world.conversations.lock(customer.id());
            world.handoffs.relay(
                    handoff,
                    locked,
                    new Content.Text(words),
                    world.faq.match(words, world.clock.instant()).candidates());
            return true;
        });
    }
}
