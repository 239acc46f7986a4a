package io.miaohui.dialogue;

import static io.miaohui.dialogue.Play.RETURNS;
import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.connectors.Reply;
import io.miaohui.conversation.Outcome;
import io.miaohui.faq.FaqEntry;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two close answers, and what a customer makes of being asked which one. */
class AskingBackTest {

    private final Play play = Play.inAShop();

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
}
