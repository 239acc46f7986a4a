package io.miaohui.dialogue;

import static io.miaohui.dialogue.Play.RETURNS;
import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.connectors.Content;
import io.miaohui.connectors.Reply;
import io.miaohui.conversation.ConversationStatus;
import io.miaohui.conversation.Outcome;
import io.miaohui.handoff.HandoffSettings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When misses, repetitions and wishes call a person, and what the bot does meanwhile. */
class CallingTest {

    private final Play play = Play.inAShop();

    @Test
    void eachMissTellsItsQuestionAndRefusingAPersonIsNone() {
        play.says("火星几点开门");
        play.says("木星呢");
        play.says("都不是");

        assertThat(play.world.events)
                .extracting(event -> ((QuestionUnanswered) event).question())
                .containsExactly("火星几点开门", "木星呢");
    }

    @Test
    void theSecondMissIsAdmittedInOtherWordsAndOffersAPerson() {
        Outcome first = play.says("火星几点开门");
        Outcome second = play.says("木星呢");

        assertThat(play.isPhrase(first, Phrase.MISS_FIRST)).isTrue();
        assertThat(play.isPhrase(second, Phrase.MISS_SECOND)).isTrue();
        assertThat(Play.reply(second).choices()).extracting(Reply.Choice::label).containsExactly("转人工");
        assertThat(play.says("1").decision()).isEqualTo("escalate");
    }

    @Test
    void theThirdMissInARowCallsAPerson() {
        play.says("火星几点开门");
        play.says("木星呢");
        Outcome third = play.says("土星");

        assertThat(third.decision()).isEqualTo("escalate");
        assertThat(Play.reply(third).text()).contains(play.code());
        assertThat(play.groupTold()).singleElement().asString().contains("土星", "连续没答上", "张先生", "企业微信");
    }

    @Test
    void anAnswerInBetweenForgivesTheMisses() {
        play.says("火星几点开门");
        play.says("木星呢");
        play.says("怎么退货");

        assertThat(play.says("土星").decision()).isEqualTo("decline");
    }

    @Test
    void yesterdaysMissesCallNobodyToday() {
        play.says("火星几点开门");
        play.says("木星呢");
        play.world.clock.advance(Duration.ofHours(20));

        assertThat(play.says("土星").decision()).isEqualTo("decline");
    }

    @Test
    void theSameQuestionThreeTimesCallsAPersonThoughItWasAnswered() {
        play.says("怎么退货");
        play.says("怎么退货？");
        Outcome third = play.says("怎么退货！！");

        assertThat(third.decision()).isEqualTo("escalate");
        assertThat(third.reason()).contains("same question");
        assertThat(play.groupTold()).singleElement().asString().contains("1. 怎么退货 — 7 天内可退");
    }

    @Test
    void withTheRuleOffTheSameQuestionIsAnsweredEachTime() {
        Play patient = new Play(new HandoffSettings(3, 0, 0.75, 0.45, List.of()));
        patient.world.faq.knows("怎么退货", RETURNS, 0.95);
        for (int i = 0; i < 5; i++) {
            assertThat(patient.says("怎么退货").decision()).isEqualTo("answer");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"转人工", "我要找人工", "转人工服务", "真人", "人工！", "人 工 客 服", "Human agent, please", "叫店长"})
    void wordsThatAskForAPersonCallOne(String words) {
        assertThat(play.says(words).decision()).isEqualTo("escalate");
        assertThat(play.conversation().status()).isEqualTo(ConversationStatus.QUEUED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"人工费多少钱", "这是人工智能吗", "先不要转人工"})
    void wordsThatOnlySoundLikeItCallNobody(String words) {
        assertThat(play.says(words).decision()).isEqualTo("decline");
    }

    @Test
    void theAgentsReadTheQuestionThatWasAskedBefore() {
        play.says("退");
        play.says("0");
        play.says("转人工");

        assertThat(play.groupTold())
                .singleElement()
                .asString()
                .contains("张先生（企业微信）：转人工", "> 顾客：退", "1. 怎么退货", "2. 退款多久到账");
        assertThat(play.world
                        .handoffs
                        .openFor(play.conversation().id())
                        .orElseThrow()
                        .question())
                .isEqualTo("退");
    }

    @Test
    void whileAPersonHasTheFloorTheBotIsSilentAndTheGroupReadsAlong() {
        play.says("转人工");
        Outcome outcome = play.says("怎么退货");
        Outcome place = play.sends(new Content.Place("公司", 30, 120));
        Outcome entered = play.sends(new Content.Event(Content.Event.Kind.ENTERED, null));

        assertThat(outcome.decision()).isEqualTo("relay");
        assertThat(outcome.replies()).isEmpty();
        assertThat(place.replies()).isEmpty();
        assertThat(entered.replies()).isEmpty();
        assertThat(play.groupTold()).hasSize(3);
        assertThat(play.groupTold().get(1)).contains(play.code(), "张先生", "怎么退货");
        assertThat(play.groupTold().get(2)).contains("\\[位置\\] 公司");
    }

    @Test
    void whoWaitsAndAsksAgainIsToldTheirPlaceUntilAPersonIsThere() {
        play.says("转人工");
        assertThat(Play.reply(play.says("人工呢")).text()).contains(play.code());
        play.agentWrites(play.code() + " 接单");

        assertThat(play.says("人工呢").replies()).isEmpty();
    }

    @Test
    void afterTheEndTheBotAnswersAgainAndRemembersNothing() {
        play.says("火星几点开门");
        play.says("木星呢");
        play.says("转人工");
        play.agentWrites(play.code() + " 您好，火星不开门");
        play.agentWrites(play.code() + " 结束");

        Outcome next = play.says("土星");

        assertThat(next.decision()).isEqualTo("decline");
        assertThat(next.memory().misses()).isEqualTo(1);
        assertThat(play.conversation().status()).isEqualTo(ConversationStatus.BOT);
        assertThat(play.says("怎么退货").decision()).isEqualTo("answer");
    }

    @Test
    void theGroupIsNeverAnsweredFromTheFaq() {
        Outcome outcome = play.agentWrites("怎么退货");

        assertThat(outcome.decision()).isEqualTo("say");
        assertThat(Play.reply(outcome).text()).contains("没有发给任何顾客");
    }

    @Test
    void aLostTicketDoesNotSilenceTheBotForEver() {
        play.says("怎么退货");
        play.world.inTransaction(() -> {
            play.world.conversations.moveTo(play.conversation(), ConversationStatus.QUEUED);
            return null;
        });

        assertThat(play.says("怎么退货").decision()).isEqualTo("answer");
        assertThat(play.conversation().status()).isEqualTo(ConversationStatus.BOT);
    }
}
