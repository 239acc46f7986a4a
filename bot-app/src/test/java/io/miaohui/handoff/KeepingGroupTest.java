package io.miaohui.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.conversation.Conversation;
import io.miaohui.faq.FaqEntry;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the group is told about answers that agents want kept for the FAQ. */
class KeepingGroupTest {

    private final HandoffWorld world = HandoffWorld.onH2();
    private Conversation customer;
    private Handoff ticket;

    @BeforeEach
    void anAnsweredTicket() {
        customer = world.customer("王女士");
        ticket = world.open(customer, "杯子能刻字吗");
        world.inGroup("小李", ticket.code() + " 可以免费刻 8 个字");
    }

    @Test
    void whatIsHandedInWaitsForAnEditor() {
        assertThat(world.inGroup("小李", ticket.code() + " 收录")).isEmpty();

        assertThat(lastTold()).isEqualTo("**" + ticket.code() + "** 已提交，等编辑在后台确认");
        assertThat(world.answers.kept).containsEntry(ticket.id(), "杯子能刻字吗 = 可以免费刻 8 个字");
        assertThat(world.told(customer)).containsExactly("可以免费刻 8 个字");
    }

    @Test
    void nearDuplicatesAreListedAndCanBeChosen() {
        twoNear();
        assertThat(world.inGroup("小李", ticket.code() + " 收录")).isEmpty();
        assertThat(lastTold())
                .contains("已提交，等编辑在后台确认。相近的已有：", "1. Q-132 杯子刻字", "2. Q-7 刻字\\*价格")
                .contains("`" + ticket.code() + " 收录 1` 并入", "收录 新建", "收录 忽略");

        world.inGroup("小李", ticket.code() + "　收录２");
        assertThat(lastTold()).contains("已提交并入 Q-7 刻字\\*价格，等编辑在后台确认");
        assertThat(world.answers.kept).containsEntry(ticket.id(), "杯子能刻字吗 -> Q-7");

        world.inGroup("小李", ticket.code() + " 收录 新建");
        assertThat(lastTold()).endsWith("已提交，等编辑在后台确认");

        world.inGroup("小李", ticket.code() + " 收录忽略");
        assertThat(lastTold()).endsWith("已忽略，不收录");
        assertThat(world.answers.kept).isEmpty();
        assertThat(world.told(customer)).hasSize(1);
    }

    @Test
    void aNumberThatWasNotListedIsSaidAndNothingReachesTheCustomer() {
        twoNear();

        assertThat(world.inGroup("小李", ticket.code() + " 收录 9").orElseThrow()).contains("没有 9 这条知识", "没有收录");
        assertThat(world.told(customer)).hasSize(1);
    }

    @Test
    void theEndOffersItWhereTheFaqHasNoAnswer() {
        world.inGroup("小李", ticket.code() + " 结束");
        assertThat(lastTold())
                .isEqualTo("**" + ticket.code() + "** 已结束，机器人继续接待。知识里还没有这个问题，`" + ticket.code() + " 收录` 可提交");

        world.clock.advance(Duration.ofHours(20));
        assertThat(world.inGroup("小李", ticket.code() + " 收录")).isEmpty();
        assertThat(world.answers.kept).hasSize(1);

        world.clock.advance(Duration.ofHours(5));
        assertThat(world.inGroup("小李", ticket.code() + " 收录").orElseThrow()).contains("已经结束");
    }

    @Test
    void theEndOffersNothingWhereThereIsNothingToLearn() {
        twoNear();
        world.inGroup("小李", ticket.code() + " 结束");
        assertThat(lastTold()).endsWith("已结束，机器人继续接待");

        Handoff unanswered = world.open(world.customer("张先生"), "能到付吗");
        world.inGroup("小李", unanswered.code() + " 结束");
        assertThat(lastTold()).endsWith("已结束，机器人继续接待");

        Handoff canned = world.open(world.customer("林女士"), "我的快递呢");
        world.inGroup("小李", canned.code() + " 发1");
        world.inGroup("小李", canned.code() + " 结束");
        assertThat(lastTold()).endsWith("已结束，机器人继续接待");
    }

    private void twoNear() {
        world.faq.knows("杯子能刻字吗", FaqEntry.of("Q-132", "杯子刻字", "免费"), 0.7);
        world.faq.knows("杯子能刻字吗", FaqEntry.of("Q-7", "刻字*价格", "8 字以内免费"), 0.6);
    }

    private String lastTold() {
        return world.groupTold().get(world.groupTold().size() - 1);
    }
}
