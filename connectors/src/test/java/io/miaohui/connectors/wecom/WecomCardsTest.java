package io.miaohui.connectors.wecom;

import static io.miaohui.connectors.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.connectors.Channel;
import io.miaohui.connectors.Content;
import io.miaohui.connectors.ContractServer;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.Delivery.Delivered;
import io.miaohui.connectors.Delivery.TryLater;
import io.miaohui.connectors.IncomingMessage;
import io.miaohui.connectors.Quote;
import io.miaohui.connectors.Reply;
import io.miaohui.connectors.Reply.Action;
import io.miaohui.connectors.Reply.Choice;
import io.miaohui.connectors.wecom.simulator.Exchange;
import io.miaohui.connectors.wecom.simulator.Fault;
import io.miaohui.connectors.wecom.simulator.PhoneCard;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Choices and actions of an app that asks for cards, and of one that does not. */
class WecomCardsTest extends AppFixture {

    private static final ConversationRef ZHANG = ConversationRef.single("wecom", "service", "zhang");
    private static final Reply ASKING = Reply.text("您想问的是哪一个？")
            .withChoices(List.of(new Choice("退货流程", "退货流程"), new Choice("退款时间", "退款时间")))
            .withActions(List.of(new Action("转人工", "转人工")));

    private Channel app;

    @Override
    Map<String, String> settings() {
        return Map.of("miaohui.wecom.apps.service.cards", "true");
    }

    @BeforeEach
    void warmUp() {
        app = channel(ZHANG);
        app.send(ZHANG, Reply.text("热身"), "warm");
        wecom.screens().clear();
    }

    @Test
    void choicesAndActionsAreButtonsThatCanBePressed() {
        Reply part = onlyPart(ASKING);

        assertThat(app.fitsResponse(ZHANG, part)).isFalse();
        assertThat(app.send(ZHANG, part, "key-1")).isEqualTo(new Delivered("key-1"));

        PhoneCard card = onlyCard();
        assertThat(card.title()).isEqualTo("您想问的是哪一个？");
        assertThat(card.buttons().values()).containsExactly("退货流程", "退款时间", "转人工");
    }

    @Test
    void aPressedButtonIsHeardAsTheChoiceThatQuotesItsCardAndTheCardShowsIt() {
        app.send(ZHANG, onlyPart(ASKING), "key-2");

        Exchange exchange = wecom.press("zhang", "key-2", "退款时间");

        assertThat(exchange.acknowledged()).isTrue();
        assertThat(onlyCard().replaced()).isEqualTo("已选：退款时间");
        await().until(() -> !handler.processed().isEmpty());
        IncomingMessage heard = handler.processed().get(0);
        assertThat(heard.content()).isEqualTo(new Content.Event(Content.Event.Kind.CHOSEN, "退款时间"));
        assertThat(heard.quote()).isEqualTo(new Quote("key-2", null, null));
    }

    @Test
    void theAnswerToAButtonIsSentBecauseItsResponseHoldsNothingButTheCard() {
        handler.reply(message -> List.of(Reply.text("三个工作日")));
        app.send(ZHANG, onlyPart(ASKING), "key-3");

        wecom.press("zhang", "key-3", "退款时间");

        await().until(() -> wecom.screens().heard("zhang").contains("三个工作日"));
    }

    @Test
    void aButtonPressedTwiceByARepeatedCallbackIsHeardOnce() {
        app.send(ZHANG, onlyPart(ASKING), "key-4");
        wecom.faults().next(Fault.DUPLICATE, 1);

        wecom.press("zhang", "key-4", "转人工");

        await().until(() -> !handler.processed().isEmpty());
        assertThat(handler.deliveries()).hasSize(2);
        assertThat(handler.processed()).hasSize(1);
    }

    @Test
    void aCardIsChangedOnceForEachCodeThatWeComGave() {
        app.send(ZHANG, onlyPart(ASKING), "key-5");

        assertThat(app.amend(ZHANG, "key-5", Reply.text("这个问题已经处理"))).isTrue();
        assertThat(onlyCard().title()).isEqualTo("这个问题已经处理");
        assertThat(onlyCard().replaced()).isEqualTo("已结束");
        assertThat(app.amend(ZHANG, "key-5", Reply.text("再改一次"))).isFalse();
        assertThat(app.amend(ZHANG, "unknown", Reply.text("没有这张卡"))).isFalse();
    }

    @Test
    void aPressedButtonAllowsOneMoreChange() {
        app.send(ZHANG, onlyPart(ASKING), "key-6");
        assertThat(app.amend(ZHANG, "key-6", ASKING)).isTrue();

        wecom.press("zhang", "key-6", "转人工");

        assertThat(app.amend(ZHANG, "key-6", Reply.text("同事已接手"))).isTrue();
        assertThat(onlyCard().title()).isEqualTo("同事已接手");
    }

    @Test
    void aChangeThatFailsIsNoErrorToAnybody() {
        app.send(ZHANG, onlyPart(ASKING), "key-7");
        wecom.faults().next(Fault.BUSY, 1);

        assertThat(app.amend(ZHANG, "key-7", Reply.text("改不了"))).isFalse();
    }

    @Test
    void aCardWhoseTaskIdWeComHasSeenArrivesAsNumberedText() {
        app.send(ZHANG, onlyPart(ASKING), "key-8");

        assertThat(app.send(ZHANG, onlyPart(ASKING), "key-8")).isInstanceOf(Delivered.class);

        assertThat(wecom.screens().heard("zhang")).last().isEqualTo("您想问的是哪一个？\n1. 退货流程\n2. 退款时间");
    }

    @ParameterizedTest
    @EnumSource(names = {"HTTP_ERROR", "HTML", "BUSY", "RATE_LIMIT", "TOKEN_REVOKED"})
    void aPassingFaultMeansTryLaterForACardToo(Fault fault) {
        wecom.faults().on(fault);

        assertThat(app.send(ZHANG, onlyPart(ASKING), "key-" + fault)).isInstanceOf(TryLater.class);

        wecom.faults().clear();
        assertThat(app.send(ZHANG, onlyPart(ASKING), "key-" + fault)).isInstanceOf(Delivered.class);
        assertThat(wecom.cards("zhang")).hasSize(1);
    }

    @Test
    void aTextThatNoCardHoldsGoesBeforeIt() {
        List<Reply> parts = app.fit(ZHANG, ASKING.withText("请看下面的说明。".repeat(20)));

        assertThat(parts).hasSize(2);
        assertThat(parts.get(0).choices()).isEmpty();
        assertThat(parts.get(1)).isEqualTo(ASKING.withText(""));
        app.send(ZHANG, parts.get(1), "key-9");
        assertThat(onlyCard().title()).isEqualTo("请选择");
    }

    @Test
    void moreThanSixChoicesAreNumbered() {
        List<Choice> many = List.of("一", "二", "三", "四", "五", "六", "七").stream()
                .map(label -> new Choice(label, label))
                .toList();
        Reply part = onlyPart(Reply.text("选").withChoices(many));

        assertThat(app.fitsResponse(ZHANG, part)).isTrue();
        app.send(ZHANG, part, "key-10");
        assertThat(wecom.screens().heard("zhang")).containsExactly("选\n1. 一\n2. 二\n3. 三\n4. 四\n5. 五\n6. 六\n7. 七");
    }

    @Test
    void aStructuredTextIsSentAsMarkdownAndAPlainOneStaysInTheResponse() {
        Reply structured = onlyPart(Reply.text("# 退货\n\n请在 [订单页](https://shop.example/o) 申请。"));
        Reply plain = onlyPart(Reply.text("**三天**内到账。"));

        assertThat(app.fitsResponse(ZHANG, structured)).isFalse();
        assertThat(app.fitsResponse(ZHANG, plain)).isTrue();
        app.send(ZHANG, structured, "key-11");
        app.send(ZHANG, plain, "key-12");
        assertThat(wecom.screens().heard("zhang"))
                .containsExactly("[markdown] # 退货\n\n请在 [订单页](https://shop.example/o) 申请。", "三天内到账。");
    }

    @Test
    void whileSendsAreRefusedChoicesStandInTheResponse() {
        wecom.faults().next(Fault.UNTRUSTED_IP, 1);
        app.send(ZHANG, Reply.text("你好"), "key-13");

        assertThat(app.fitsResponse(ZHANG, onlyPart(ASKING))).isTrue();
    }

    @Test
    void anAppThatAsksForNoCardsNumbersChoicesInTheResponse() {
        try (ContractServer plain = server(Map.of())) {
            plain.handler().reply(message -> List.of(ASKING));
            assertThat(wecom.connect(plain.address().resolve("/callback/wecom/service")))
                    .isTrue();

            wecom.say("zhang", "退");

            await().until(() -> !wecom.screens().heard("zhang").isEmpty());
            assertThat(wecom.screens().heard("zhang")).containsExactly("您想问的是哪一个？\n1. 退货流程\n2. 退款时间");
            assertThat(wecom.cards("zhang")).isEmpty();
        }
    }

    private Reply onlyPart(Reply reply) {
        List<Reply> parts = app.fit(ZHANG, reply);
        assertThat(parts).hasSize(1);
        return parts.get(0);
    }

    private PhoneCard onlyCard() {
        assertThat(wecom.cards("zhang")).hasSize(1);
        return wecom.cards("zhang").get(0);
    }
}
