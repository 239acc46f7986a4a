package io.miaohui.insight.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.miaohui.MiaohuiApplication;
import io.miaohui.faq.FaqDraft;
import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.Feedback;
import io.miaohui.faq.Feedback.Verdict;
import io.miaohui.faq.Releases;
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
import io.miaohui.insight.Proposals;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A shop whose customers and agents can be learned from, over whatever database the subclass brings. */
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
abstract class LearningTests {

    static final String FREIGHT = "运费是多少";

    static final Agent LI = new Agent("u1", "小李");

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
    Handoffs handoffs;

    @Autowired
    Tickets tickets;

    @Autowired
    Forgetting forgetting;

    @Autowired
    Background background;

    @Autowired
    JdbcTemplate jdbc;

    Customers customers;

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

    Kept keep(OpenTicket ticket, How how, String into) {
        TicketResult result = tickets.learn(ticket.handoff().code(), LI, new KeepWish(how, into));
        return result instanceof TicketResult.Learned learned ? learned.kept() : Kept.of(Outcome.NO_ENTRY);
    }

    Proposal similar(String question) {
        customers.asksAndChooses(question, FREIGHT);
        customers.asksAndChooses(question, FREIGHT);
        return only(Kind.SIMILAR);
    }

    OpenTicket ticket(String question) {
        String customer = "c-" + UUID.randomUUID();
        customers.asks(customer, question);
        customers.asks(customer, "转人工");
        return handoffs.listOpen().stream()
                .filter(it -> it.customer().ref().id().equals(customer))
                .findFirst()
                .orElseThrow();
    }

    Proposal only(Kind kind) {
        await().untilAsserted(() -> assertThat(proposals.open(kind, 10)).hasSize(1));
        idle();
        assertThat(proposals.counts()).containsEntry(kind, 1);
        Proposal proposal = proposals.open(kind, 10).get(0);
        assertThat(proposals.find(proposal.id())).contains(proposal);
        return proposal;
    }

    /** Waits until everything that happened so far was learned from. */
    void idle() {
        AtomicInteger done = new AtomicInteger();
        background.run(done::incrementAndGet);
        await().until(() -> done.get() == 1);
    }

    List<String> verdicts() {
        return feedback.newest(100).stream().map(LearningContract::shown).toList();
    }

    static String shown(Verdict verdict) {
        return verdict.question() + " " + verdict.entryId() + " " + verdict.right() + " " + verdict.source();
    }

    static FaqEntry entry(String id, String question, String answer, String... similar) {
        return FaqEntry.of(id, question, answer).withSimilar(List.of(similar));
    }
}
