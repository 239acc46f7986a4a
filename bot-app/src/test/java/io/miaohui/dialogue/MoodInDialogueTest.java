package io.miaohui.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.connectors.Content;
import io.miaohui.conversation.Outcome;
import io.miaohui.faq.FaqEntry;
import io.miaohui.handoff.HandoffSettings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a customer's mood leads to. */
class MoodInDialogueTest {

    private static final FaqEntry REFUND = FaqEntry.of("Q-2", "退款多久到账", "3 天内到账");

    private final Play play = new Play();

    @Test
    void angerCallsAPersonAtOnceAndTheAgentsSeeIt() {
        Outcome outcome = play.says("气死我了，你们这群骗子，我要投诉！！！");

        assertThat(outcome.decision()).isEqualTo("escalate");
        assertThat(outcome.reason()).contains("mood");
        assertThat(outcome.mood()).isGreaterThan(0.75);
        assertThat(play.isUpsetPhrase(outcome)).isTrue();
        assertThat(play.groupTold()).singleElement().asString().startsWith("**" + play.code() + " · 生气 · 刚刚 · 情绪激动**");
    }

    @Test
    void whoIsUpsetGetsAWordOfUnderstandingBeforeTheAnswerButNotTwiceInARow() {
        Play gentle = new Play(new HandoffSettings(3, 3, 1.1, 0.45, List.of()));
        gentle.world.faq.knows("退款还没到账很失望", REFUND, 0.9).knows("太慢了真失望", REFUND, 0.9);

        Outcome first = gentle.says("退款还没到账，很失望");
        assertThat(first.decision()).isEqualTo("answer");
        assertThat(first.mood()).isGreaterThan(0.45);
        assertThat(Play.reply(first).text()).endsWith("\n\n3 天内到账");
        assertThat(gentle.tone.begins(Phrase.SOOTHE, Play.reply(first).text())).isTrue();

        gentle.hears(first);
        assertThat(Play.reply(gentle.says("太慢了，真失望")).text()).isEqualTo("3 天内到账");
    }

    @Test
    void aQuestionAboutComplaintsThatTheFaqAnswersIsAnsweredWithoutFuss() {
        FaqEntry complaints = FaqEntry.of("Q-9", "怎么投诉商家", "在订单页点投诉");
        play.world.faq.knows("我要投诉商家", complaints, 0.93);

        Outcome outcome = play.says("我要投诉商家");

        assertThat(outcome.decision()).isEqualTo("answer");
        assertThat(Play.reply(outcome).text()).isEqualTo("在订单页点投诉");
    }

    @Test
    void whoInsultsUsWithAQuestionThatTheFaqAnswersGetsAPerson() {
        FaqEntry complaints = FaqEntry.of("Q-9", "我要投诉", "在订单页点投诉");
        String words = "你们太过分了！！垃圾客服，我要投诉你们！";
        play.world.faq.knows(words, complaints, 0.93);

        assertThat(play.says(words).decision()).isEqualTo("escalate");
    }

    @Test
    void aCalmQuestionIsAnsweredWithoutFuss() {
        play.world.faq.knows("怎么退款", REFUND, 0.95);
        Outcome outcome = play.says("怎么退款");

        assertThat(outcome.mood()).isLessThan(0.45);
        assertThat(Play.reply(outcome).text()).isEqualTo("3 天内到账");
    }

    @Test
    void withMoodOffNobodyIsCalledByIt() {
        Play patient = new Play(new HandoffSettings(3, 3, 1.1, 1.1, List.of()));

        assertThat(patient.says("气死我了，你们这群骗子！！！").decision()).isEqualTo("decline");
    }

    @Test
    void whoAsksForAPersonInAngerIsShownAsAngry() {
        play.says("什么破机器人，气死我了，转人工！！！");

        assertThat(play.groupTold()).singleElement().asString().contains(" · 生气 · 刚刚 · 要求人工");
    }

    @Test
    void hastySpeechCountsABit() {
        double slow = play.sends(new Content.Voice("我的退款呢", null, Duration.ofSeconds(2)))
                .mood();
        double fast = new Play()
                .sends(new Content.Voice("我的退款呢", null, Duration.ofMillis(500)))
                .mood();

        assertThat(fast).isGreaterThan(slow);
    }

    @Test
    void whatHasNoWordsAndWhatAgentsWriteHasNoMood() {
        assertThat(play.sends(new Content.Picture("m-1", null)).mood()).isNull();
        assertThat(play.agentWrites("气死我了").mood()).isNull();
    }
}
