package io.miaohui.insight.learning;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.handoff.KeepWish.How;
import io.miaohui.handoff.Kept;
import io.miaohui.handoff.Kept.Outcome;
import io.miaohui.handoff.OpenTicket;
import io.miaohui.insight.Proposal;
import io.miaohui.insight.Proposal.Kind;
import io.miaohui.insight.Proposal.Source;
import io.miaohui.insight.Proposals.Result;
import org.junit.jupiter.api.Test;

/** What agents answer, and what they want kept. */
abstract class AgentLessonContract extends LearningTests {

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

    private int suggestionOf(OpenTicket ticket, String entry) {
        return tickets.suggestions(ticket.handoff()).stream()
                .filter(it -> it.entryId().equals(entry))
                .findFirst()
                .orElseThrow()
                .number();
    }
}
