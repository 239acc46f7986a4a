package io.miaohui.connectors.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.connectors.Delivery;
import io.miaohui.connectors.Reply;
import io.miaohui.connectors.Reply.Choice;
import io.miaohui.connectors.Sender;
import io.miaohui.connectors.dingtalk.simulator.DingtalkSimulator;
import io.miaohui.connectors.dingtalk.simulator.Faults.Fault;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Buttons as cards. */
class CardsTest extends CardFixture {

    @Test
    void buttonsStandOnACardThatKnowsNothingOfTheirWords() {
        assertThat(send(DESK, TICKET, "k1")).isEqualTo(new Delivery.Delivered("miaohui-k1"));

        assertThat(platform.cards().params("miaohui-k1"))
                .containsEntry("title", "#A12 · 刚刚")
                .containsEntry("form", "true")
                .hasEntrySatisfying("markdown", text -> assertThat(text).contains("退款怎么还没到"))
                .hasEntrySatisfying("buttons", buttons -> assertThat(buttons).doesNotContain("#A12"));
        assertThat(platform.cards().buttons("miaohui-k1")).containsExactly("接单", "结束");
    }

    @Test
    void whoeverAskedInAGroupIsMentionedByTheCard() {
        send(DESK, TICKET.withMentions(List.of(new Sender("zhang", "小张"))), "k1");

        assertThat(platform.chats().robotIn(DESK.id()).get(0).mentions()).containsExactly("zhang");
    }

    @Test
    void aSpentCardShowsOtherWordsAndNoButtons() {
        send(DESK, TICKET, "k1");

        assertThat(channel.amend(DESK, "miaohui-k1", Reply.text("小王已接单"))).isTrue();

        assertThat(platform.cards().params("miaohui-k1"))
                .containsEntry("markdown", "小王已接单")
                .containsEntry("buttons", "[]")
                .containsEntry("form", "false");
    }

    @Test
    void theButtonsThatAreLeftMeanWhatTheySayWhateverWasTakenAway() {
        send(DESK, TICKET, "k1");
        Reply claimed = TICKET.withText("小王已接单").withActions(TICKET.actions().subList(1, 2));

        assertThat(channel.amend(DESK, "miaohui-k1", claimed)).isTrue();

        assertThat(platform.cards().buttons("miaohui-k1")).containsExactly("结束");
        assertThat(platform.cards().params("miaohui-k1").get("buttons"))
                .contains(TICKET.actions().get(1).words());
        assertThat(Card.words(TICKET, TICKET.actions().get(1).words()))
                .isEqualTo(TICKET.actions().get(1).words());
    }

    @Test
    void aCardThatBecomesTooLongKeepsItsHeadingAndItsButtons() {
        send(DESK, TICKET, "k1");

        channel.amend(DESK, "miaohui-k1", TICKET.withText("小王已接单\n\n" + "字".repeat(500)));

        assertThat(platform.cards().params("miaohui-k1")).containsEntry("markdown", "小王已接单");
        assertThat(platform.cards().buttons("miaohui-k1")).containsExactly("接单", "结束");
    }

    @Test
    void whatIsNoCardOrIsGoneCannotBeAmended() {
        assertThat(channel.amend(DESK, "pqk-of-a-message", Reply.text("好"))).isFalse();
        assertThat(channel.amend(DESK, "miaohui-gone", Reply.text("好"))).isFalse();
    }

    @Test
    void aSecondTryOfOneCardShowsOneCard() {
        send(DESK, TICKET, "k1");

        assertThat(send(DESK, TICKET, "k1")).isEqualTo(new Delivery.Delivered("miaohui-k1"));

        assertThat(platform.chats().robotIn(DESK.id())).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"NO_CARDS", "CARDS_UNDELIVERED"})
    void whereNoCardCanBeMadeTheWordsArriveWithoutButtons(Fault fault) {
        platform.faults().set(fault);

        assertThat(send(DESK, TICKET, "k1")).isInstanceOf(Delivery.Delivered.class);

        assertThat(platform.chats().robotIn(DESK.id())).singleElement().satisfies(line -> assertThat(line.id())
                .startsWith("pqk"));
    }

    @ParameterizedTest
    @EnumSource(names = {"RATE_LIMIT", "SERVER_ERROR", "HTML", "HANG"})
    void whatMayPassIsTriedLaterAsACard(Fault fault) {
        platform.faults().set(fault);

        Delivery delivery = send(DESK, TICKET, "k1");

        platform.faults().clear();
        if (delivery instanceof Delivery.TryLater) {
            assertThat(send(DESK, TICKET, "k1")).isEqualTo(new Delivery.Delivered("miaohui-k1"));
        }
        assertThat(platform.chats().robotIn(DESK.id())).hasSize(1);
    }

    @Test
    void aTextThatIsTooLongForACardGoesAheadOfItsButtons() {
        Reply ticket = TICKET.withText("**#A12 · 刚刚**\n\n" + "退款怎么还没到。".repeat(60));

        List<Reply> parts = channel.fit(DESK, ticket);

        assertThat(parts).hasSize(2);
        assertThat(parts.get(0).text()).isEqualTo(ticket.text());
        assertThat(parts.get(0).actions()).isEmpty();
        assertThat(parts.get(1)).isEqualTo(TICKET.withText("**#A12 · 刚刚**"));
    }

    @Test
    void moreButtonsThanACardTakesAreNumberedChoices() {
        Reply many = Reply.text("哪一个")
                .withChoices(IntStream.range(0, 30)
                        .mapToObj(i -> new Choice("第" + i + "个很长的标准问题", "v"))
                        .toList());

        assertThat(channel.fit(DESK, many)).containsExactly(many);
        assertThat(send(DESK, many, "k3")).isInstanceOf(Delivery.Delivered.class);
        assertThat(platform.chats().robotIn(DESK.id()).get(0).text()).contains("30. 第29个");
    }

    @Test
    void withoutATemplateThereAreNoButtonsAndNumbersForChoices() {
        DingtalkChannel plain =
                Wiring.channel(Wiring.settings(platform, DingtalkSimulator.CLIENT_SECRET), Clock.systemUTC());

        Reply fitted = plain.fit(DESK, TICKET.withChoices(List.of(new Choice("甲", "甲"))))
                .get(0);
        plain.send(DESK, fitted, "k4");

        assertThat(fitted.actions()).isEmpty();
        assertThat(platform.chats().robotIn(DESK.id()).get(0).text())
                .contains("1. 甲")
                .doesNotContain("接单");
    }
}
