package io.miaohui.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.connectors.Content;
import io.miaohui.connectors.Reply;
import io.miaohui.conversation.Conversation;
import io.miaohui.conversation.Memory;
import io.miaohui.conversation.Outcome;
import io.miaohui.faq.FaqEntry;
import io.miaohui.handoff.FakeFaq;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What the bot says by itself, as a customer meets it. */
class DialogueTest {

    private final Play play = Play.inAShop();

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
    void anAnswerNamesItsQuestionAndTellsNothing() {
        assertThat(play.says("怎么退货？").question()).isEqualTo("怎么退货？");
        assertThat(play.world.events).isEmpty();
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
