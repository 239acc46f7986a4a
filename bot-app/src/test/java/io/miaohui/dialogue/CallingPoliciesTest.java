package io.miaohui.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miaohui.connectors.Content;
import io.miaohui.conversation.Outcome;
import io.miaohui.faq.FaqEntry;
import io.miaohui.handoff.HandoffReason;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each reason for which a person is called, as a customer meets it. */
class CallingPoliciesTest {

    private static final FaqEntry REFUND = FaqEntry.of("Q-2", "退款多久到账", "3 天内到账");

    private Play play = new Play(new PolicySettings(1, 2, 1));

    @Test
    void aSensitiveTopicIsNeverAnsweredByTheBot() {
        play.world.faq.knows("我要打12315", REFUND, 0.99);

        assertCalled(play.says("我要打 12315！"), HandoffReason.SENSITIVE);
        assertThat(play.groupTold()).singleElement().asString().contains("敏感话题");
    }

    @Test
    void theSameQuestionInOtherWordsCountsAsTheSame() {
        play.world.faq.knows("退款多久", REFUND, 0.9).knows("钱什么时候退", REFUND, 0.9).knows("退的钱呢", REFUND, 0.9);

        assertThat(play.says("退款多久").decision()).isEqualTo("answer");
        assertThat(play.says("钱什么时候退").decision()).isEqualTo("answer");
        assertCalled(play.says("退的钱呢"), HandoffReason.REPEATED);
    }

    @Test
    void anEntryMarkedForAPersonCallsOne() {
        FaqEntry marked = new FaqEntry(
                "Q-3",
                "",
                "赔偿怎么算",
                List.of(),
                List.of(),
                List.of(),
                "看情况",
                null,
                null,
                null,
                null,
                true,
                Map.of("转人工 person", " 是 "));
        play.world.faq.knows("赔偿怎么算", marked, 0.95);

        assertCalled(play.says("赔偿怎么算"), HandoffReason.MARKED);
    }

    @Test
    void aMissAfterAnUnhelpfulAnswerCallsAPersonAtOnce() {
        play.world.conversations.unhelpful = 1;

        assertCalled(play.says("那个怎么弄"), HandoffReason.NEGATIVE);
    }

    @Test
    void theFirstMissOfAVipCallsAPerson() {
        play = new Play(new PolicySettings(1, 2, 1), "wecom:zhang");

        assertCalled(play.says("那个怎么弄"), HandoffReason.VIP);
    }

    @Test
    void theSecondPictureInARowCallsAPersonAndWordsBetweenBeginAnew() {
        Content picture = new Content.Picture(null, null);

        assertThat(play.sends(picture).decision()).isEqualTo("say");
        play.says("这个");
        assertThat(play.sends(picture).decision()).isEqualTo("say");
        assertCalled(play.sends(picture), HandoffReason.UNREADABLE);
    }

    @Test
    void nobodyIsCalledByPoliciesThatAreOff() {
        play = new Play(new PolicySettings(0, 0, 0), "wecom:zhang");
        play.world.conversations.unhelpful = 9;

        for (int i = 0; i < 4; i++) {
            assertThat(play.sends(new Content.Picture(null, null)).decision()).isEqualTo("say");
        }
        assertThat(play.says("那个怎么弄").decision()).isEqualTo("decline");
    }

    @Test
    void aLimitBelowZeroStopsTheStart() {
        assertThatThrownBy(() -> new PolicySettings(1, 2, -1))
                .hasMessageContaining("miaohui.handoff.after-vip-misses")
                .hasMessageContaining("-1");
    }

    private void assertCalled(Outcome outcome, HandoffReason reason) {
        assertThat(outcome.decision()).isEqualTo("escalate");
        assertThat(outcome.reason()).isNotBlank();
        assertThat(play.world
                        .handoffs
                        .openFor(play.conversation().id())
                        .orElseThrow()
                        .reason())
                .isEqualTo(reason);
    }
}
