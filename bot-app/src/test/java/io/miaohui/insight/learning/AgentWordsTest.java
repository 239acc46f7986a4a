package io.miaohui.insight.learning;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.faq.FaqEntry;
import io.miaohui.handoff.HoldingWords;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgentWordsTest {

    private static final FaqEntry INVOICE = FaqEntry.of("Q-1", "怎么开发票", "在 **我的订单** 里点“申请发票”，24 小时内发到您的邮箱。");
    private static final FaqEntry RETURNS = FaqEntry.of("Q-2", "怎么退货", "7 天内可以无理由退货，运费由我们承担。");
    private static final List<FaqEntry> FAQ = List.of(INVOICE, RETURNS);

    @ParameterizedTest
    @ValueSource(strings = {"在我的订单里点“申请发票”，24小时内发到您的邮箱", "您在我的订单里点申请发票，24 小时内会发到您的邮箱。"})
    void wordsThatSayWhatAnEntrySaysFindIt(String words) {
        assertThat(new AnswerLikeness(FAQ).closest(words)).contains(INVOICE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"发票开好了已经发给您", "7 天内可以退", "", "好"})
    void otherWordsFindNone(String words) {
        assertThat(new AnswerLikeness(FAQ).closest(words)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"您好，我来帮您看看", "稍等哈", "好的", "不客气，祝您生活愉快", "马上为您核实一下这个订单"})
    void whileTheyLookForTheAnswerNothingIsAnswered(String words) {
        assertThat(HoldingWords.are(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"这款可以放洗碗机", "可以的，支持货到付款"})
    void anAnswerIsNone(String words) {
        assertThat(HoldingWords.are(words)).isFalse();
    }
}
