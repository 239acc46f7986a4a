package io.miaohui.insight.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.miaohui.faq.Synonyms;
import io.miaohui.insight.Proposal;
import io.miaohui.insight.Proposal.Kind;
import io.miaohui.insight.Proposal.Source;
import io.miaohui.insight.Proposal.State;
import io.miaohui.insight.Proposals.Result;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What customers, agents and open questions lead to. */
abstract class LearningContract extends LearningTests {

    @Autowired
    Synonyms synonyms;

    private static final String MARS = "zebra quagga xylophone";

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
}
