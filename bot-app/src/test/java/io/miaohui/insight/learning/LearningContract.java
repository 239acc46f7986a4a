package io.miaohui.insight.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.miaohui.MiaohuiApplication;
import io.miaohui.faq.FaqDraft;
import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.Feedback;
import io.miaohui.faq.Feedback.Verdict;
import io.miaohui.faq.Releases;
import io.miaohui.faq.Synonyms;
import io.miaohui.handoff.Agent;
import io.miaohui.handoff.Handoffs;
import io.miaohui.handoff.KeepWish;
import io.miaohui.handoff.KeepWish.How;
import io.miaohui.handoff.Kept;
import io.miaohui.handoff.Kept.Outcome;
import io.miaohui.handoff.OpenTicket;
import io.miaohui.handoff.TicketResult;
import io.miaohui.handoff.Tickets;
import io.miaohui.insight.Proposal;
import io.miaohui.insight.Proposal.Kind;
import io.miaohui.insight.Proposal.Source;
import io.miaohui.insight.Proposal.State;
import io.miaohui.insight.Proposals;
import io.miaohui.insight.Proposals.Result;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** From customers' real messages to proposals, to the draft, to what the next release answers; on any database. */
@SpringBootTest(
        classes = MiaohuiApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "miaohui.first-faq=",
            "miaohui.matching.semantic=false",
            // Whatever is not asked word for word, or by a synonym, is asked back.
            "miaohui.matching.answer-at=0.965",
            "miaohui.matching.clarify-at=0.05",
            "miaohui.handoff.after-misses=0",
            "miaohui.handoff.after-repeats=0",
            "miaohui.web.messages-per-minute=6000"
        })
abstract class LearningContract {

    private static final String FREIGHT = "运费是多少";
    private static final Agent LI = new Agent("u1", "小李");
    private static final String MARS = "zebra quagga xylophone";

    @LocalServerPort
    int port;

    @Autowired
    FaqDraft draft;

    @Autowired
    Releases releases;

    @Autowired
    Proposals proposals;

    @Autowired
    Feedback feedback;

    @Autowired
    Synonyms synonyms;

    @Autowired
    Handoffs handoffs;

    @Autowired
    Tickets tickets;

    @Autowired
    Forgetting forgetting;

    @Autowired
    Background background;

    @Autowired
    JdbcTemplate jdbc;

    private Customers customers;

    @BeforeAll
    static void patience() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(20));
    }

    @BeforeEach
    void aShopAndNothingLearned() {
        customers = new Customers(port);
        for (String table : List.of(
                "faq_verdict",
                "learning_evidence",
                "learning_proposal",
                "learning_dismissed",
                "learning_duplicate",
                "synonym_group",
                "faq_question",
                "faq_entry")) {
            jdbc.update("DELETE FROM " + table);
        }
        jdbc.update("UPDATE faq_revision SET revision = revision + 1");
        draft.saveAll(List.of(
                entry("Q-1", FREIGHT, "满 99 元包邮，不满收 8 元运费。", "运费由谁出", "怎么计算运费"),
                entry("Q-2", "怎么开发票", "在我的订单里点“申请发票”，24 小时内发到您的邮箱。"),
                entry("Q-3", "怎么退货", "7 天内可以无理由退货，寄回的费用由您承担。")));
        releases.publish("test", null);
    }

    @Test
    void aQuestionThatTwoCustomersChoseAnEntryForIsProposedAcceptedAndAnswersFromTheNextRelease() {
        String first = customers.asksAndChooses("快递邮费要我出几块钱的呀", FREIGHT);
        idle();
        assertThat(proposals.open(Kind.SIMILAR, 10)).isEmpty();
        customers.asksAndChooses("快递邮费要我出几块钱的呀？", FREIGHT);

        Proposal proposal = only(Kind.SIMILAR);
        assertThat(proposal.entryId()).isEqualTo("Q-1");
        assertThat(proposal.wording()).isEqualTo("快递邮费要我出几块钱的呀");
        assertThat(proposal.customers()).isEqualTo(2);
        assertThat(proposal.known()).isFalse();
        assertThat(proposal.examples()).extracting(Proposal.Example::source).containsOnly(Source.CHOICE);
        assertThat(verdicts()).contains("快递邮费要我出几块钱的呀 Q-1 true CHOICE");

        assertThat(proposals.accept(proposal.id(), "小王")).isEqualTo(Result.DONE);
        assertThat(draft.find("Q-1").orElseThrow().similar()).containsExactly("运费由谁出", "怎么计算运费", "快递邮费要我出几块钱的呀");
        assertThat(customers.asks(first, "快递邮费要我出几块钱的呀").decision()).isEqualTo("clarify");
        releases.publish("test", null);

        Customers.Answer answer = customers.asks(first, "快递邮费要我出几块钱的呀");
        assertThat(answer.decision()).isEqualTo("answer");
        assertThat(answer.entry()).isEqualTo("Q-1");
        assertThat(proposals.open(null, 10)).isEmpty();
        assertThat(proposals.decided(10)).singleElement().satisfies(decided -> {
            assertThat(decided.state()).isEqualTo(State.ACCEPTED);
            assertThat(decided.decidedBy()).isEqualTo("小王");
            assertThat(decided.known()).isTrue();
        });
        assertThat(verdicts()).contains("快递邮费要我出几块钱的呀 Q-1 true ADMIN");
    }

    @Test
    void oneCustomerWhoChoosesAgainAndAgainIsOneCustomer() {
        String customer = customers.asksAndChooses("快递邮费要我出几块钱的呀", FREIGHT);
        customers.asksAndChooses(customer, "快递邮费要我出几块钱的呀", FREIGHT);
        customers.asksAndChooses(customer, "快递邮费要我出几块钱的呀", FREIGHT);
        idle();

        assertThat(proposals.open(null, 10)).isEmpty();
    }

    @Test
    void whereNoneWasMeantTheQuestionBecomesANegativeOneAndIsOpen() {
        for (int i = 0; i < 2; i++) {
            customers.asksAndChooses("怎么退运费险的钱", null);
        }

        Proposal unanswered = only(Kind.ENTRY);
        assertThat(unanswered.customers()).isEqualTo(2);
        List<Proposal> negative = proposals.open(Kind.NEGATIVE, 10);
        assertThat(negative).isNotEmpty().allSatisfy(proposal -> {
            assertThat(proposal.wording()).isEqualTo("怎么退运费险的钱");
            assertThat(proposal.customers()).isEqualTo(2);
        });

        Proposal returns = negative.get(0);
        String entry = String.valueOf(returns.entryId());
        assertThat(verdicts()).contains("怎么退运费险的钱 " + entry + " false CHOICE");
        proposals.accept(returns.id(), "小王");
        releases.publish("test", null);

        assertThat(draft.find(entry).orElseThrow().negative()).containsExactly("怎么退运费险的钱");
        assertThat(customers.asks("怎么退运费险的钱").offered())
                .doesNotContain(draft.find(entry).orElseThrow().question());
    }

    @Test
    void thumbsDownOfTwoCustomersProposeANegativeQuestionAndAThumbUpTakesItAway() {
        draft.change("Q-3", entry -> entry.withSimilar(List.of("退款")));
        releases.publish("test", null);
        String one = customers.asks("请问一下退款").rate(false).customer();
        String two = customers.asks("请问退款？").rate(false).customer();
        idle();
        assertThat(proposals.open(null, 10))
                .as("it is the entry's own question")
                .isEmpty();

        draft.change("Q-3", entry -> entry.withSimilar(List.of()));
        jdbc.update("DELETE FROM learning_evidence");
        releases.publish("test", null);
        customers.rateLast(one, true);
        customers.rateLast(two, true);
        customers.rateLast(one, false);
        customers.rateLast(one, false);
        idle();
        assertThat(proposals.open(null, 10)).isEmpty();
        customers.rateLast(two, false);
        idle();

        Proposal proposal = only(Kind.NEGATIVE);
        assertThat(proposal.entryId()).isEqualTo("Q-3");
        assertThat(proposal.customers()).isEqualTo(2);
        assertThat(proposal.examples()).hasSize(2);
        assertThat(verdicts()).containsExactlyInAnyOrder("请问一下退款 Q-3 false THUMB", "请问退款？ Q-3 false THUMB");

        customers.rateLast(two, true);
        idle();
        assertThat(proposals.open(null, 10)).isEmpty();
    }

    @Test
    void aSuggestionThatAnAgentSendsIsProposedAtOnceWithItsTicket() {
        OpenTicket ticket = ticket("包裹的票据去哪里弄啊，我手机13812345678");
        tickets.sendSuggestion(ticket.handoff().code(), LI, suggestionOf(ticket, "Q-2"));

        Proposal proposal = only(Kind.SIMILAR);
        assertThat(proposal.wording()).isEqualTo("包裹的票据去哪里弄啊，我手机***");
        assertThat(proposal.entryId()).isEqualTo("Q-2");
        assertThat(proposal.agents()).isEqualTo(1);
        assertThat(proposal.examples()).singleElement().satisfies(example -> {
            assertThat(example.source()).isEqualTo(Source.AGENT);
            assertThat(example.ticket()).isEqualTo(ticket.handoff().id());
            assertThat(example.ticketCode()).isEqualTo(ticket.handoff().code());
        });
        assertThat(verdicts()).contains("包裹的票据去哪里弄啊，我手机*** Q-2 true AGENT");
    }

    @Test
    void anAgentsOwnWordsMakeANewEntryAndPoliteOnesDoNot() {
        OpenTicket ticket = ticket("陶瓷杯能进洗碗机洗吗");
        tickets.answer(ticket.handoff().code(), LI, "您好，我帮您看看");
        tickets.answer(ticket.handoff().code(), LI, "可以进洗碗机，水温请不要超过 70 度。");
        tickets.answer(ticket.handoff().code(), LI, "不客气");

        Proposal proposal = only(Kind.ENTRY);
        assertThat(proposal.wording()).isEqualTo("陶瓷杯能进洗碗机洗吗");
        assertThat(proposal.counterpart()).isEqualTo("可以进洗碗机，水温请不要超过 70 度。");

        assertThat(proposals.accept(proposal.id(), "小王")).isEqualTo(Result.DONE);
        releases.publish("test", null);
        Customers.Answer answer = customers.asks("陶瓷杯能进洗碗机洗吗？");
        assertThat(answer.entry()).isEqualTo("P-" + proposal.id());
        assertThat(answer.text()).isEqualTo("可以进洗碗机，水温请不要超过 70 度。");
    }

    @Test
    void anAgentsWordsThatSayWhatAnEntrySaysBelongToIt() {
        OpenTicket ticket = ticket("报销凭证在什么位置搞");
        tickets.answer(ticket.handoff().code(), LI, "您在我的订单里点申请发票，24小时内会发到您的邮箱");

        assertThat(only(Kind.SIMILAR).entryId()).isEqualTo("Q-2");
        assertThat(proposals.open(Kind.ENTRY, 10)).isEmpty();
        assertThat(verdicts()).contains("报销凭证在什么位置搞 Q-2 true AGENT");
    }

    @Test
    void anAnswerThatAnAgentWantsKeptWaitsForAnEditor() {
        OpenTicket ticket = ticket("陶瓷杯能进洗碗机洗吗，我手机13812345678");
        tickets.answer(ticket.handoff().code(), LI, "陶瓷杯的釉面比较讲究，我先跟您说一下大概的情况，再去问问仓库的同事。");
        tickets.answer(ticket.handoff().code(), LI, "可以，水温不超过 70 度，有事打 13912345678。");
        idle();

        Kept kept = keep(ticket, How.KEEP, "");
        idle();

        assertThat(kept.outcome()).isEqualTo(Outcome.PROPOSED);
        assertThat(draft.all()).hasSize(3);
        Proposal proposal = only(Kind.ENTRY);
        assertThat(proposal.wording()).isEqualTo("陶瓷杯能进洗碗机洗吗，我手机***");
        assertThat(proposal.counterpart()).isEqualTo("可以，水温不超过 70 度，有事打 ***。");
        assertThat(proposal.agents()).isEqualTo(1);
        assertThat(proposal.examples()).extracting(Proposal.Example::source).containsExactly(Source.KEPT);
        assertThat(keep(ticket, How.KEEP, "").outcome()).isEqualTo(Outcome.PROPOSED);
        assertThat(only(Kind.ENTRY))
                .extracting(Proposal::id, Proposal::pieces)
                .containsExactly(proposal.id(), proposal.pieces());

        proposals.accept(proposal.id(), "小王");
        assertThat(draft.all()).hasSize(4);
        assertThat(keep(ticket, How.KEEP, "").outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void nearDuplicatesAreListedAndTheQuestionCanBeGivenToOneOfThem() {
        OpenTicket ticket = ticket("运费险怎么退");
        tickets.answer(ticket.handoff().code(), LI, "您在我的订单里点申请发票，24小时内会发到您的邮箱，请留意一下");
        Kept kept = keep(ticket, How.KEEP, "");

        assertThat(kept.near()).hasSizeBetween(2, 3);
        assertThat(kept.near().get(0).id()).as("its answer says the same").isEqualTo("Q-2");
        assertThat(only(Kind.ENTRY).near()).isEqualTo(kept.near());
        String second = kept.near().get(1).id();
        draft.delete("Q-2");
        releases.publish("test", null);

        Kept merged = keep(ticket, How.MERGE, "2");
        idle();

        assertThat(merged.outcome()).isEqualTo(Outcome.MERGED);
        assertThat(merged.entry().id()).as("what was listed as 2").isEqualTo(second);
        assertThat(proposals.open(Kind.ENTRY, 10)).isEmpty();
        assertThat(proposals.open(Kind.SIMILAR, 10))
                .filteredOn(it -> second.equals(it.entryId()))
                .hasSize(1);
        assertThat(keep(ticket, How.MERGE, "q-1").entry().id()).isEqualTo("Q-1");
        assertThat(keep(ticket, How.MERGE, "77").outcome()).isEqualTo(Outcome.NO_ENTRY);
        assertThat(keep(ticket, How.NEW, "")).isEqualTo(Kept.of(Outcome.PROPOSED));
        assertThat(only(Kind.ENTRY).wording()).isEqualTo("运费险怎么退");
        assertThat(keep(ticket, How.IGNORE, "").outcome()).isEqualTo(Outcome.IGNORED);
        assertThat(proposals.open(Kind.ENTRY, 10)).isEmpty();
    }

    @Test
    void anEditorMergesAQuestionIntoAnEntryAndTakesItBack() {
        OpenTicket ticket = ticket("退东西的钱谁出");
        tickets.answer(ticket.handoff().code(), LI, "寄回来的费用您先付一下，质量问题我们报销。");
        keep(ticket, How.KEEP, "");
        Proposal proposal = only(Kind.ENTRY);

        assertThat(proposals.merge(proposal.id(), "Q-99", null, "小王")).isEqualTo(Result.NO_ENTRY);
        assertThat(proposals.merge(proposal.id(), "Q-3", " 退货的钱谁出 ", "小王")).isEqualTo(Result.DONE);

        assertThat(draft.find("Q-3").orElseThrow().similar()).containsExactly("退货的钱谁出");
        assertThat(draft.all()).hasSize(3);
        assertThat(proposals.decided(1)).singleElement().satisfies(decided -> {
            assertThat(decided.state()).isEqualTo(State.ACCEPTED);
            assertThat(decided.entryId()).isEqualTo("Q-3");
        });
        assertThat(verdicts()).contains("退东西的钱谁出 Q-3 true ADMIN");
        assertThat(proposals.putBack(proposal.id())).isEqualTo(Result.DONE);
        assertThat(draft.find("Q-3").orElseThrow().similar()).isEmpty();
        assertThat(only(Kind.ENTRY).entryId()).isNull();
    }

    @Test
    void whatAnEditorDismissedIsNotHandedInAgain() {
        OpenTicket ticket = ticket("陶瓷杯能进洗碗机洗吗");
        tickets.answer(ticket.handoff().code(), LI, "可以进洗碗机，水温请不要超过 70 度。");
        keep(ticket, How.KEEP, "");
        proposals.dismiss(only(Kind.ENTRY).id(), "小王");
        assertThat(keep(ticket, How.KEEP, "").outcome()).isEqualTo(Outcome.DISMISSED);

        jdbc.update("UPDATE learning_proposal SET decided_at = '2020-01-01 00:00:00'");
        jdbc.update("UPDATE learning_duplicate SET shown_at = '2020-01-01 00:00:00'");
        forgetting.forget();
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM learning_duplicate", Integer.class))
                .isZero();
        assertThat(keep(ticket, How.KEEP, "").outcome()).isEqualTo(Outcome.DISMISSED);
        assertThat(proposals.open(Kind.ENTRY, 10)).isEmpty();
    }

    private Kept keep(OpenTicket ticket, How how, String into) {
        TicketResult result = tickets.learn(ticket.handoff().code(), LI, new KeepWish(how, into));
        return result instanceof TicketResult.Learned learned ? learned.kept() : Kept.of(Outcome.NO_ENTRY);
    }

    @Test
    void questionsThatNobodyCouldAnswerAreGroupedHoweverTheyAreWritten() {
        customers.asks(MARS);
        customers.asks("请问" + MARS.toUpperCase(java.util.Locale.ROOT) + "？");
        customers.asks(MARS + "！！");
        customers.asks("1");

        Proposal proposal = only(Kind.ENTRY);
        assertThat(proposal.customers()).isEqualTo(3);
        assertThat(proposal.wording()).isEqualTo(MARS);
        assertThat(proposal.counterpart()).isNull();
        assertThat(proposal.examples()).extracting(Proposal.Example::wording).hasSize(2);

        assertThat(proposals.accept(proposal.id(), "小王")).isEqualTo(Result.NO_ANSWER);
        assertThat(proposals.accept(proposal.id(), "斑马在哪", "在动物园。", "小王")).isEqualTo(Result.DONE);
        assertThat(draft.find("P-" + proposal.id()).orElseThrow().question()).isEqualTo("斑马在哪");
    }

    @Test
    void aWordThatCustomersUseForAnotherIsProposedAfterThreeQuestions() {
        customers.asksAndChooses("辛苦费是多少", FREIGHT);
        customers.asksAndChooses("辛苦费由谁出", FREIGHT);
        customers.asksAndChooses("辛苦费由谁出？", FREIGHT);
        idle();
        assertThat(proposals.open(Kind.SYNONYM, 10)).isEmpty();
        customers.asksAndChooses("怎么计算辛苦费", FREIGHT);

        Proposal proposal = only(Kind.SYNONYM);
        assertThat(proposal.wording()).isEqualTo("辛苦费");
        assertThat(proposal.counterpart()).isEqualTo("运费");
        assertThat(proposal.pieces()).isEqualTo(3);
        assertThat(proposal.examples())
                .extracting(Proposal.Example::wording)
                .containsExactlyInAnyOrder("辛苦费是多少", "辛苦费由谁出", "怎么计算辛苦费");

        assertThat(proposals.accept(proposal.id(), "小王")).isEqualTo(Result.DONE);
        assertThat(synonyms.all()).contains(new Synonyms.Group(List.of("辛苦费"), List.of("运费")));
        await().untilAsserted(() -> assertThat(customers.asks("辛苦费是多少").entry()).isEqualTo("Q-1"));

        assertThat(proposals.putBack(proposal.id())).isEqualTo(Result.DONE);
        assertThat(synonyms.all()).doesNotContain(new Synonyms.Group(List.of("辛苦费"), List.of("运费")));
        assertThat(only(Kind.SYNONYM).state()).isEqualTo(State.OPEN);
    }

    @Test
    void whatWasDismissedNeverComesBackForTheSameText() {
        Proposal proposal = similar("快递邮费要我出几块钱的呀");
        assertThat(proposals.dismiss(proposal.id(), "小王")).isEqualTo(Result.DONE);
        jdbc.update("UPDATE learning_proposal SET decided_at = '2020-01-01 00:00:00'");
        forgetting.forget();
        assertThat(proposals.decided(10)).isEmpty();

        customers.asksAndChooses("快递邮费要我出几块钱的呀", FREIGHT);
        customers.asksAndChooses("快递邮费要我出几块钱的呀", FREIGHT);
        idle();

        assertThat(proposals.open(null, 10)).isEmpty();
        assertThat(verdicts()).contains("快递邮费要我出几块钱的呀 Q-1 false ADMIN");
    }

    @Test
    void aDecisionCanBeTakenBack() {
        Proposal proposal = similar("快递邮费要我出几块钱的呀");
        proposals.dismiss(proposal.id(), "小王");
        assertThat(proposals.putBack(proposal.id())).isEqualTo(Result.DONE);
        assertThat(verdicts()).noneMatch(verdict -> verdict.endsWith("ADMIN"));

        proposals.accept(proposal.id(), "快递费要多少钱", null, "小王");
        assertThat(draft.find("Q-1").orElseThrow().similar()).contains("快递费要多少钱");
        assertThat(proposals.putBack(proposal.id())).isEqualTo(Result.DONE);

        assertThat(draft.find("Q-1").orElseThrow().similar()).containsExactly("运费由谁出", "怎么计算运费");
        assertThat(only(Kind.SIMILAR).decidedBy()).isNull();
        assertThat(proposals.putBack(proposal.id())).isEqualTo(Result.TOO_LATE);
    }

    @Test
    void aNewEntryThatWasEditedSinceStays() {
        OpenTicket ticket = ticket("陶瓷杯能进洗碗机洗吗");
        tickets.answer(ticket.handoff().code(), LI, "可以进洗碗机，水温请不要超过 70 度。");
        Proposal proposal = only(Kind.ENTRY);
        proposals.accept(proposal.id(), "小王");
        draft.change("P-" + proposal.id(), entry -> entry.withSimilar(List.of("杯子能机洗吗")));

        assertThat(proposals.putBack(proposal.id())).isEqualTo(Result.EDITED);
        assertThat(draft.find("P-" + proposal.id())).isPresent();

        draft.change("P-" + proposal.id(), entry -> entry.withSimilar(List.of()));
        assertThat(proposals.putBack(proposal.id())).isEqualTo(Result.DONE);
        assertThat(draft.find("P-" + proposal.id())).isEmpty();
    }

    @Test
    void ofTwoWhoDecideOneIsTooLateAndWhatTheDraftLostCannotLearn() {
        Proposal proposal = similar("快递邮费要我出几块钱的呀");
        draft.delete("Q-1");
        assertThat(proposals.accept(proposal.id(), "小王")).isEqualTo(Result.NO_ENTRY);
        assertThat(proposals.accept(proposal.id(), " ", null, "小王")).isEqualTo(Result.UNFIT);
        assertThat(only(Kind.SIMILAR).entry()).isNull();

        assertThat(proposals.dismiss(proposal.id(), "小王")).isEqualTo(Result.DONE);
        assertThat(proposals.accept(proposal.id(), "小李")).isEqualTo(Result.TOO_LATE);
        assertThat(proposals.accept(4711, "小李")).isEqualTo(Result.TOO_LATE);
    }

    @Test
    void whatIsTooOldIsForgotten() {
        similar("快递邮费要我出几块钱的呀");
        jdbc.update("UPDATE faq_verdict SET said_at = '2020-01-01 00:00:00'");
        jdbc.update("UPDATE learning_evidence SET said_at = '2020-01-01 00:00:00'");
        forgetting.forget();
        assertThat(feedback.newest(10)).isEmpty();
        assertThat(only(Kind.SIMILAR).examples()).isEmpty();

        jdbc.update("UPDATE learning_proposal SET last_at = '2020-01-01 00:00:00'");
        forgetting.forget();
        assertThat(proposals.open(null, 10)).isEmpty();
    }

    @Test
    void whenLearningFailsTheCustomerIsAnsweredAllTheSame() {
        jdbc.execute("ALTER TABLE learning_evidence RENAME TO learning_evidence_away");
        try {
            assertThat(customers.asks(MARS).decision()).isEqualTo("decline");
            customers.asksAndChooses("快递邮费要我出几块钱的呀", FREIGHT);
            assertThat(customers.asks("运费是多少").rate(true).decision()).isEqualTo("answer");
            idle();
        } finally {
            jdbc.execute("ALTER TABLE learning_evidence_away RENAME TO learning_evidence");
        }
    }

    private Proposal similar(String question) {
        customers.asksAndChooses(question, FREIGHT);
        customers.asksAndChooses(question, FREIGHT);
        return only(Kind.SIMILAR);
    }

    private OpenTicket ticket(String question) {
        String customer = "c-" + UUID.randomUUID();
        customers.asks(customer, question);
        customers.asks(customer, "转人工");
        return handoffs.listOpen().stream()
                .filter(it -> it.customer().ref().id().equals(customer))
                .findFirst()
                .orElseThrow();
    }

    private int suggestionOf(OpenTicket ticket, String entry) {
        return tickets.suggestions(ticket.handoff()).stream()
                .filter(it -> it.entryId().equals(entry))
                .findFirst()
                .orElseThrow()
                .number();
    }

    private Proposal only(Kind kind) {
        await().untilAsserted(() -> assertThat(proposals.open(kind, 10)).hasSize(1));
        idle();
        assertThat(proposals.counts()).containsEntry(kind, 1);
        Proposal proposal = proposals.open(kind, 10).get(0);
        assertThat(proposals.find(proposal.id())).contains(proposal);
        return proposal;
    }

    /** Waits until everything that happened so far was learned from. */
    private void idle() {
        AtomicInteger done = new AtomicInteger();
        background.run(done::incrementAndGet);
        await().until(() -> done.get() == 1);
    }

    private List<String> verdicts() {
        return feedback.newest(100).stream().map(LearningContract::shown).toList();
    }

    private static String shown(Verdict verdict) {
        return verdict.question() + " " + verdict.entryId() + " " + verdict.right() + " " + verdict.source();
    }

    private static FaqEntry entry(String id, String question, String answer, String... similar) {
        return FaqEntry.of(id, question, answer).withSimilar(List.of(similar));
    }
}
