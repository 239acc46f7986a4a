package io.miaohui.insight.learning;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.handoff.KeepWish.How;
import io.miaohui.handoff.Kept.Outcome;
import io.miaohui.handoff.OpenTicket;
import io.miaohui.insight.Proposal;
import io.miaohui.insight.Proposal.Kind;
import io.miaohui.insight.Proposal.State;
import io.miaohui.insight.Proposals.Result;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What editors make of proposals. */
abstract class ApprovalContract extends LearningTests {

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
}
