package io.miaohui.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.connectors.Content;
import io.miaohui.connectors.Reply;
import io.miaohui.conversation.Conversation;
import io.miaohui.conversation.ConversationStatus;
import io.miaohui.conversation.Memory;
import io.miaohui.conversation.Outcome;
import io.miaohui.faq.FaqEntry;
import io.miaohui.handoff.FakeFaq;
import io.miaohui.handoff.HandoffSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The dialogue as a customer meets it. */
class DialogueTest {

    private static final FaqEntry RETURNS = new FaqEntry(
            "Q-1",
            "",
            "怎么退货",
            List.of(),
            List.of(),
            List.of(),
            "7 天内可退",
            "/images/return.png",
            "https://shop.example/r",
            null,
            null,
            true,
            Map.of());
    private static final FaqEntry REFUND = FaqEntry.of("Q-2", "退款多久到账", "3 天内到账");

    private final Play play = new Play();

    @BeforeEach
    void anFaq() {
        play.world.faq.knows("怎么退货", RETURNS, 0.95).knows("退", RETURNS, 0.7).knows("退", REFUND, 0.66);
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void helpInAGroupThatIsNoDeskLogsWhatTheDesksSettingsNeed(CapturedOutput log) {
        play.saysInGroup("cidNew", "帮助");
        play.says("帮助");

        assertThat(log.getOut().lines().filter(line -> line.contains("Help was asked")))
                .singleElement()
                .asString()
                .contains("INFO", "channel: dingtalk, robot: service, conversation-id: cidNew");
    }

    @Test
    void aKnownQuestionIsAnsweredWithPictureAndLink() {
        Outcome outcome = play.says("怎么退货？");

        assertThat(outcome.decision()).isEqualTo("answer");
        assertThat(outcome.entryId()).isEqualTo("Q-1");
        assertThat(outcome.confidence()).isEqualTo(0.95);
        assertThat(outcome.release()).isEqualTo(FakeFaq.RELEASE);
        Reply reply = Play.reply(outcome);
        assertThat(reply.text()).isEqualTo("7 天内可退");
        assertThat(reply.media())
                .extracting(Reply.Media::url)
                .containsExactly("https://bot.example.com/images/return.png");
        assertThat(reply.links()).extracting(Reply.Link::url).containsExactly("https://shop.example/r");
    }

    @Test
    void twoCloseAnswersAreAskedBack() {
        Outcome outcome = play.says("退");

        assertThat(outcome.decision()).isEqualTo("clarify");
        assertThat(Play.reply(outcome).choices())
                .extracting(Reply.Choice::label)
                .containsExactly("怎么退货", "退款多久到账", "都不是");
        assertThat(outcome.candidates()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "２", "②", "第二个", "第2个", "选2", "2.", "退款多久到账", "退款多久到账？"})
    void theChosenEntryAnswers(String choice) {
        play.says("退");

        Outcome outcome = play.says(choice);

        assertThat(outcome.decision()).isEqualTo("answer");
        assertThat(outcome.entryId()).isEqualTo("Q-2");
        assertThat(outcome.reason()).startsWith("choice");
        assertThat(play.conversation().memory().offered()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "3", "都不是", "None of these"})
    void noneOfThoseOfferedIsAMiss(String none) {
        play.says("退");

        Outcome outcome = play.says(none);

        assertThat(outcome.decision()).isEqualTo("decline");
        assertThat(outcome.memory().misses()).isEqualTo(1);
    }

    @Test
    void oneEntryThatMayBeMeantIsAskedAboutByName() {
        play.world.faq.knows("退东西", RETURNS, 0.55);

        Outcome outcome = play.says("退东西");

        assertThat(outcome.decision()).isEqualTo("clarify");
        assertThat(Play.reply(outcome).text()).isEqualTo("您是想问「怎么退货」吗？");
        assertThat(Play.reply(outcome).choices())
                .containsExactly(new Reply.Choice("是的", "怎么退货"), new Reply.Choice("不是", "不是"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"是的", "是", "对", "嗯嗯", "1", "第一个", "怎么退货", "yes", "对的！"})
    void yesToTheOneOfferedAnswers(String yes) {
        play.world.faq.knows("退东西", RETURNS, 0.55);
        play.says("退东西");

        Outcome outcome = play.says(yes);

        assertThat(outcome.decision()).isEqualTo("answer");
        assertThat(outcome.entryId()).isEqualTo("Q-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"不是", "不", "不对", "2", "No", "都不是"})
    void noToTheOneOfferedIsAMiss(String no) {
        play.world.faq.knows("退东西", RETURNS, 0.55);
        play.says("退东西");

        Outcome outcome = play.says(no);

        assertThat(outcome.decision()).isEqualTo("decline");
        assertThat(outcome.memory().misses()).isEqualTo(1);
    }

    @Test
    void yesToSeveralChoosesNone() {
        play.says("退");

        assertThat(play.says("是的").decision()).isNotEqualTo("answer");
    }

    @Test
    void aChoiceTellsWhatWasAskedAndWhatWasOffered() {
        play.says("退");
        Outcome outcome = play.says("2");

        assertThat(outcome.question()).isEqualTo("退");
        assertThat(play.world.events).singleElement().isInstanceOfSatisfying(CustomerChose.class, event -> {
            assertThat(event.question()).isEqualTo("退");
            assertThat(event.chosen()).isEqualTo("Q-2");
            assertThat(event.offered())
                    .containsExactly(new CustomerChose.Offered("Q-1", 0.7), new CustomerChose.Offered("Q-2", 0.66));
            assertThat(event.conversationId()).isEqualTo(play.conversation().id());
        });
    }

    @Test
    void noneOfThoseOfferedTellsThatTheQuestionIsOpen() {
        play.says("退");
        play.says("都不是");

        assertThat(play.world.events).hasSize(2);
        assertThat(play.world.events.get(0))
                .isInstanceOfSatisfying(
                        CustomerChose.class, event -> assertThat(event.chosen()).isNull());
        assertThat(play.world.events.get(1))
                .isInstanceOfSatisfying(QuestionUnanswered.class, event -> assertThat(event.question())
                        .isEqualTo("退"));
    }

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
    void anAnswerNamesItsQuestionAndTellsNothing() {
        assertThat(play.says("怎么退货？").question()).isEqualTo("怎么退货？");
        assertThat(play.world.events).isEmpty();
    }

    @Test
    void aNumberThatWasNotOfferedIsSaidSoAndTheChoiceStays() {
        play.says("退");

        assertThat(play.isPhrase(play.says("7"), Phrase.CLARIFY_INVALID)).isTrue();
        assertThat(play.says("1").entryId()).isEqualTo("Q-1");
    }

    @Test
    void otherWordsThanAChoiceAreANewQuestion() {
        play.world.faq.knows("怎么换货", FaqEntry.of("Q-3", "怎么换货", "7 天内可换"), 0.9);
        play.says("退");

        assertThat(play.says("怎么换货").reason()).startsWith("faq");
    }

    @Test
    void aChoiceIsForgottenAfterTenMinutes() {
        play.says("退");
        play.world.clock.advance(Duration.ofMinutes(11));

        assertThat(play.says("2").decision()).isEqualTo("decline");
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
    void greetingsThanksAndFarewellsAreReturned() {
        assertThat(play.isPhrase(play.says("你好呀！"), Phrase.GREETING)).isTrue();
        assertThat(play.isPhrase(play.says("谢谢啦～"), Phrase.THANKS_REPLY)).isTrue();
        assertThat(play.isPhrase(play.says("Bye!"), Phrase.GOODBYE, Language.EN))
                .isTrue();
        assertThat(play.says("你好，怎么退货").decision()).isNotEqualTo("say");
    }

    @Test
    void whoComesInIsWelcomedInTheShopsName() {
        Outcome outcome = play.sends(new Content.Event(Content.Event.Kind.ENTERED, null));

        assertThat(Play.reply(outcome).text()).contains("山野户外");
    }

    @Test
    void whoWroteTodayAndComesInAgainIsNotWelcomedOnceMore() {
        Content.Event entered = new Content.Event(Content.Event.Kind.ENTERED, null);
        play.says("怎么退货");
        play.world.clock.advance(Duration.ofHours(23));

        assertThat(play.sends(entered).replies()).isEmpty();

        play.world.clock.advance(Duration.ofHours(2));
        assertThat(Play.reply(play.sends(entered)).text()).contains("山野户外");
    }

    @Test
    void whatCannotBeReadIsSaidKindlyAndCountsNoMiss() {
        Play play = new Play(new PolicySettings(1, 0, 1));

        assertThat(play.isPhrase(play.sends(new Content.Picture("m", null)), Phrase.CANNOT_READ_IMAGE))
                .isTrue();
        assertThat(play.isPhrase(play.sends(new Content.Voice(null, "m", null)), Phrase.CANNOT_READ_VOICE))
                .isTrue();
        assertThat(play.isPhrase(play.sends(new Content.Attachment("m", "a.MP4")), Phrase.CANNOT_READ_VIDEO))
                .isTrue();
        assertThat(play.isPhrase(play.sends(new Content.Attachment("m", "a.pdf")), Phrase.CANNOT_READ_FILE))
                .isTrue();
        assertThat(play.isPhrase(play.sends(new Content.Unreadable("card")), Phrase.CANNOT_READ_OTHER))
                .isTrue();
        assertThat(play.isPhrase(play.sends(new Content.Place("家", 1, 2)), Phrase.LOCATION_RECEIVED))
                .isTrue();
        assertThat(play.isPhrase(play.sends(new Content.SharedLink(null, null, "https://x")), Phrase.LINK_RECEIVED))
                .isTrue();
        assertThat(play.isPhrase(play.says(" "), Phrase.EMPTY_QUESTION)).isTrue();
        assertThat(play.isPhrase(play.says("长".repeat(1_001)), Phrase.TOO_LONG_QUESTION))
                .isTrue();

        assertThat(play.conversation().memory().misses()).isZero();
    }

    @Test
    void aRecognisedVoiceAndAPickedMenuEntryAreQuestions() {
        assertThat(play.sends(new Content.Voice("怎么退货", "m", null)).entryId()).isEqualTo("Q-1");
        assertThat(play.sends(new Content.Event(Content.Event.Kind.CHOSEN, "怎么退货"))
                        .entryId())
                .isEqualTo("Q-1");
    }

    @Test
    void anEventThatAsksNothingGetsNoAnswer() {
        assertThat(play.sends(new Content.Event(Content.Event.Kind.UNSUBSCRIBED, null))
                        .replies())
                .isEmpty();
    }

    @Test
    void whoAsksInEnglishIsAnsweredInEnglish() {
        assertThat(play.isPhrase(play.says("do you ship to Mars"), Phrase.MISS_FIRST, Language.EN))
                .isTrue();
    }

    @Test
    void aFailureIsApologisedForAndAPersonOffered() {
        Conversation conversation = play.conversation();

        Outcome outcome = play.dialogue.apologise(play.message(new Content.Text("怎么退货")), conversation);

        assertThat(play.isPhrase(outcome, Phrase.APOLOGY_ERROR)).isTrue();
        play.world.conversations.remember(conversation.id(), outcome.memory());
        assertThat(play.says("1").decision()).isEqualTo("escalate");
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

    @Test
    void memoryStaysBounded() {
        for (int i = 0; i < 9; i++) {
            play.world.faq.knows("问题" + i, FaqEntry.of("Q-" + i, "问题" + i, "答案"), 0.9);
            play.says("问题" + i);
        }

        assertThat(play.conversation().memory().recentQuestions())
                .hasSize(Memory.KEPT)
                .last()
                .isEqualTo("@Q-8");
    }
}
