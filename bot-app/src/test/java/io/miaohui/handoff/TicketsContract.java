package io.miaohui.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.connectors.Content;
import io.miaohui.conversation.Author;
import io.miaohui.conversation.Conversation;
import io.miaohui.conversation.ConversationStatus;
import io.miaohui.conversation.Conversations.Line;
import io.miaohui.faq.FaqEntry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tickets, on whatever database the subclass brings. */
abstract class TicketsContract {

    private static final Agent LI = new Agent("u1", "小李");
    private static final Agent WANG = new Agent("u2", "小王");

    private HandoffWorld world;
    private Conversation customer;

    abstract HandoffWorld world();

    @BeforeEach
    void aCustomer() {
        world = world();
        customer = world.customer("王女士");
    }

    @Test
    void openingGivesTheFloorToPeopleAndCallsTheGroup() {
        Handoff handoff = world.open(customer, "发票怎么开");

        assertThat(now(customer).status()).isEqualTo(ConversationStatus.QUEUED);
        assertThat(world.handoffs.openFor(customer.id())).hasValue(handoff);
        assertThat(world.groupTold()).singleElement().asString().contains(handoff.code(), "王女士", "网页", "要求人工");
    }

    @Test
    void aConversationKeepsItsOpenTicket() {
        Handoff first = world.open(customer, "发票怎么开");

        assertThat(world.open(now(customer), "还是发票").code()).isEqualTo(first.code());
        assertThat(world.groupTold()).hasSize(1);
    }

    @Test
    void codesOfOpenAndRecentTicketsAreAllDifferent() {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < 450; i++) {
            Handoff handoff = world.open(world.customer("c" + i), "");
            codes.add(handoff.code());
        }

        assertThat(codes).hasSize(450);
    }

    @Test
    void aCodeIsFreeAgainLongAfterItsTicketEnded() {
        Handoff handoff = world.open(customer, "");
        world.tickets.resolve(handoff.code(), LI);
        world.clock.advance(Duration.ofDays(89));
        world.store.freeOldCodes();
        assertThat(world.tickets.find(handoff.code())).isPresent();

        world.clock.advance(Duration.ofDays(2));
        world.store.freeOldCodes();
        assertThat(world.tickets.find(handoff.code())).isEmpty();
    }

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
    void ofTwoAgentsWhoClaimAtOnceOneWinsAndTheOtherIsToldWho() throws Exception {
        for (int i = 0; i < 20; i++) {
            Handoff handoff = world.open(world.customer("c" + i), "");

            List<TicketResult> results = atOnce(
                    () -> world.tickets.claim(handoff.code(), LI), () -> world.tickets.claim(handoff.code(), WANG));

            assertThat(results).filteredOn(TicketResult.Done.class::isInstance).hasSize(1);
            Agent owner = world.tickets.find(handoff.code()).orElseThrow().agent();
            assertThat(results)
                    .filteredOn(TicketResult.Taken.class::isInstance)
                    .singleElement()
                    .satisfies(taken ->
                            assertThat(((TicketResult.Taken) taken).by()).isEqualTo(owner));
        }
    }

    @Test
    void ofAWholeShiftThatClaimsAtOnceOneWinsAndAllOthersAreToldWho() throws Exception {
        Handoff handoff = world.open(customer, "");
        List<Callable<TicketResult>> claims = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            Agent agent = new Agent("shift-" + i, "同事" + i);
            claims.add(() -> world.tickets.claim(handoff.code(), agent));
        }

        List<TicketResult> results = allAtOnce(claims);

        Agent owner = world.tickets.find(handoff.code()).orElseThrow().agent();
        assertThat(results).filteredOn(TicketResult.Done.class::isInstance).hasSize(1);
        assertThat(results)
                .filteredOn(TicketResult.Taken.class::isInstance)
                .hasSize(23)
                .allSatisfy(
                        taken -> assertThat(((TicketResult.Taken) taken).by()).isEqualTo(owner));
        assertThat(world.told(customer)).hasSize(1);
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

    @Test
    void anAnswerIsEitherBeforeTheEndOrRefused() throws Exception {
        for (int i = 0; i < 20; i++) {
            Conversation other = world.customer("c" + i);
            Handoff handoff = world.open(other, "");

            List<TicketResult> results = atOnce(
                    () -> world.tickets.answer(handoff.code(), LI, "答复"),
                    () -> world.tickets.resolve(handoff.code(), WANG));

            List<String> told = world.told(other);
            boolean answered = results.get(0) instanceof TicketResult.Done;
            assertThat(told).last().asString().startsWith("办结");
            assertThat(told.contains("答复")).isEqualTo(answered);
            assertThat(now(other).status()).isEqualTo(ConversationStatus.RESOLVED);
        }
    }

    @Test
    void whoClaimsIsNamedToTheCustomerOnce() {
        Handoff handoff = world.open(customer, "");
        world.tickets.claim(handoff.code(), LI);
        world.tickets.claim(handoff.code(), LI);

        assertThat(world.told(customer)).containsExactly("来了：小李");
    }

    @Test
    void aTicketPassedOnBelongsToTheColleague() {
        Handoff handoff = world.open(customer, "");
        world.tickets.claim(handoff.code(), LI);
        world.tickets.passOn(handoff.code(), LI, "小王");

        assertThat(world.tickets.claim(handoff.code(), WANG)).isInstanceOf(TicketResult.Done.class);
        assertThat(world.tickets.claim(handoff.code(), LI)).isInstanceOf(TicketResult.Taken.class);
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
        world.tickets.learn(handoff.code(), LI);

        List<Object> told = world.events.stream()
                .filter(event -> !(event instanceof TicketChanged))
                .toList();
        assertThat(told).hasSize(3);
        assertThat(told.get(0)).isInstanceOfSatisfying(AgentAnswered.class, event -> {
            assertThat(event.entryId()).isEqualTo("Q-5");
            assertThat(event.answer()).isEqualTo("在**订单详情**里申请");
            assertThat(event.ticket().question()).isEqualTo("发票怎么开");
        });
        assertThat(told.get(1)).isInstanceOfSatisfying(AgentAnswered.class, event -> {
            assertThat(event.entryId()).isNull();
            assertThat(event.answer()).isEqualTo("订单页里就能开");
        });
        assertThat(told.get(2)).isInstanceOfSatisfying(AnswerKept.class, event -> {
            assertThat(event.entryId()).isEqualTo("H-" + handoff.id());
            assertThat(event.agent()).isEqualTo(LI);
        });
    }

    @Test
    void aTicketsPageIsFoundAlsoAfterItsEnd() {
        Handoff handoff = world.open(customer, "发票怎么开");
        world.tickets.resolve(handoff.code(), LI);

        assertThat(world.handoffs.workbench(handoff.id()).orElseThrow())
                .isEqualTo("https://bot.example.com/workbench/" + handoff.pathCode());
        assertThat(world.handoffs.workbench(4711)).isEmpty();
    }

    @Test
    void aNoteStaysInside() {
        Handoff handoff = world.open(customer, "");
        world.tickets.note(handoff.code(), LI, "老客户");

        assertThat(world.told(customer)).isEmpty();
        assertThat(world.conversations.transcript(customer.id(), 10))
                .extracting(Line::author, Line::text)
                .contains(org.assertj.core.groups.Tuple.tuple(Author.NOTE, "老客户"));
    }

    @Test
    void theLastAnswerBecomesADraft() {
        Handoff handoff = world.open(customer, "积分能换什么");
        assertThat(world.tickets.learn(handoff.code(), LI)).isInstanceOf(TicketResult.NothingToLearn.class);
        world.tickets.answer(handoff.code(), LI, "可以换优惠券");

        TicketResult result = world.tickets.learn(handoff.code(), LI);

        FaqEntry entry =
                world.draft.find(((TicketResult.Learned) result).entryId()).orElseThrow();
        assertThat(entry.question()).isEqualTo("积分能换什么");
        assertThat(entry.answer()).isEqualTo("可以换优惠券");
    }

    @Test
    void resolvingGivesTheFloorBackAndClosesTheTicket() {
        Handoff handoff = world.open(customer, "");
        world.tickets.resolve(handoff.code(), LI);

        assertThat(now(customer).status()).isEqualTo(ConversationStatus.RESOLVED);
        assertThat(world.handoffs.openFor(customer.id())).isEmpty();
        assertThat(world.tickets.answer(handoff.code(), LI, "还有一句")).isInstanceOf(TicketResult.Closed.class);
        assertThat(world.told(customer)).containsExactly("办结：" + handoff.code());
    }

    @Test
    void anUnknownCodeIsToldSo() {
        assertThat(world.tickets.answer("#A99", LI, "喂")).isEqualTo(new TicketResult.Unknown("#A99"));
    }

    @Test
    void theQueueIsCountedAndItsTimeIsWhatTheLastOnesWaited() {
        assertThat(world.handoffs.place(world.open(customer, ""))).isEqualTo(new Place(1, null));
        Handoff second = world.open(world.customer("b"), "");
        world.clock.advance(Duration.ofMinutes(4));
        world.tickets.answer(second.code(), LI, "在");

        Handoff third = world.open(world.customer("c"), "");

        assertThat(world.handoffs.place(third)).isEqualTo(new Place(2, 4));
    }

    @Test
    void theBoardShowsTheLongestWaitFirst() {
        Handoff first = world.open(customer, "");
        world.clock.advance(Duration.ofMinutes(5));
        world.open(world.customer("b"), "");

        List<OpenTicket> board = world.handoffs.listOpen();

        assertThat(board).hasSize(2);
        assertThat(board.get(0).handoff().code()).isEqualTo(first.code());
        assertThat(board.get(0).waited()).isEqualTo(Duration.ofMinutes(5));
        assertThat(board.get(0).workbench()).startsWith("https://bot.example.com/workbench/" + first.pathCode());
    }

    private Conversation now(Conversation conversation) {
        return world.conversations.find(conversation.id()).orElseThrow();
    }

    private static List<TicketResult> atOnce(Callable<TicketResult> one, Callable<TicketResult> other)
            throws Exception {
        return allAtOnce(List.of(one, other));
    }

    private static List<TicketResult> allAtOnce(List<Callable<TicketResult>> calls) throws Exception {
        ExecutorService agents = Executors.newFixedThreadPool(calls.size());
        try {
            List<TicketResult> results = new ArrayList<>();
            for (Future<TicketResult> result : agents.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        } finally {
            agents.shutdownNow();
        }
    }
}
