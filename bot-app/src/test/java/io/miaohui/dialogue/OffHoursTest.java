package io.miaohui.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.conversation.ConversationStatus;
import io.miaohui.conversation.Outcome;
import io.miaohui.faq.FaqEntry;
import io.miaohui.handoff.Agent;
import io.miaohui.handoff.HandoffSettings;
import io.miaohui.handoff.HandoffWorld;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class OffHoursTest {

    private static final Agent LI = new Agent("u1", "小李");

    private final Play play =
            new Play(new HandoffSettings(3, 3, 0.75, 0.45, List.of()), HandoffWorld.withHours("Mon-Fri 09:00-18:00"));
    private final HandoffWorld world = play.world;

    @Test
    void atNightTheCustomerIsPromisedWhenPeopleComeAndTheBotAnswersWhatItKnows() {
        world.at("2026-11-23T20:00");
        world.faq.knows("怎么退货", FaqEntry.of("Q-1", "怎么退货", "七天内都可以退"), 0.95);

        Outcome promised = play.says("转人工");
        assertThat(Play.reply(promised).text()).contains(play.code(), "同事明天 9:00 上班后会先处理您的问题");
        assertThat(Play.reply(play.says("怎么退货")).text()).isEqualTo("七天内都可以退");
        assertThat(play.says("订单号 4711").replies()).isEmpty();
        assertThat(Play.reply(play.says("转人工")).text()).contains("明天 9:00");
        assertThat(play.groupTold()).isEmpty();

        world.at("2026-11-24T09:00");
        world.sweep();
        assertThat(play.groupTold()).singleElement().asString().contains(play.code(), "订单号 4711");
        assertThat(play.says("怎么退货").replies()).isEmpty();
    }

    @Test
    void whoSaysThatItIsSolvedEndsTheTicket() {
        String code = askedWhetherItIsSolved();

        play.says("1");

        assertThat(play.conversation().status()).isEqualTo(ConversationStatus.RESOLVED);
        assertThat(play.groupTold()).last().asString().contains(code, "已结束");
        assertThat(play.groupTold()).anySatisfy(said -> assertThat(said).contains("顾客说解决了"));
    }

    @Test
    void whoSaysThatItIsNotStaysWithTheAgentWhoIsTold() {
        askedWhetherItIsSolved();

        Outcome outcome = play.says("没有");

        assertThat(play.isPhrase(outcome, Phrase.HANDOFF_UNSOLVED)).isTrue();
        assertThat(play.conversation().status()).isEqualTo(ConversationStatus.AGENT);
        assertThat(play.groupTold()).last().asString().contains("还没解决", "小李");
        world.clock.advance(Duration.ofHours(1));
        world.sweep();
        assertThat(play.conversation().status()).isEqualTo(ConversationStatus.AGENT);
    }

    @Test
    void otherWordsAreForTheAgentAndSoIsANumberThatNobodyAskedFor() {
        askedWhetherItIsSolved();
        play.says("金额好像不对");
        assertThat(play.groupTold()).last().asString().contains("金额好像不对");

        play.says("1");

        assertThat(play.groupTold()).last().asString().contains("：1");
        assertThat(play.conversation().status()).isEqualTo(ConversationStatus.AGENT);
    }

    @Test
    void timesAreSaidAsPeopleSayThem() {
        ZonedDateTime now = ZonedDateTime.of(2026, 11, 23, 20, 0, 0, 0, ZoneId.of("Asia/Shanghai"));
        ZonedDateTime nine = now.withHour(9);

        assertThat(OpeningWords.of(now.withHour(22), now, Language.ZH)).isEqualTo("今天 22:00");
        assertThat(OpeningWords.of(nine.plusDays(1), now, Language.ZH)).isEqualTo("明天 9:00");
        assertThat(OpeningWords.of(nine.plusDays(2), now, Language.ZH)).isEqualTo("后天 9:00");
        assertThat(OpeningWords.of(nine.plusDays(4), now, Language.ZH)).isEqualTo("周五 9:00");
        assertThat(OpeningWords.of(nine.plusDays(9), now, Language.ZH)).isEqualTo("12 月 2 日 9:00");
        assertThat(OpeningWords.of(nine.plusDays(1), now, Language.EN)).isEqualTo("tomorrow at 9:00");
        assertThat(OpeningWords.of(nine.plusDays(4), now, Language.EN)).isEqualTo("Friday at 9:00");
    }

    private String askedWhetherItIsSolved() {
        world.at("2026-11-23T10:00");
        play.says("转人工");
        String code = play.code();
        world.tickets.answer(code, LI, "已经开好");
        world.clock.advance(Duration.ofMinutes(10));
        world.sweep();
        assertThat(world.conversations.textsTo(play.conversation().id()))
                .last()
                .asString()
                .contains("解决了吗");
        return code;
    }
}
