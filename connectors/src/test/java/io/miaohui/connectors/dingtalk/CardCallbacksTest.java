package io.miaohui.connectors.dingtalk;

import static io.miaohui.connectors.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.connectors.Content;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.Delivery;
import io.miaohui.connectors.IncomingMessage;
import io.miaohui.connectors.Quote;
import io.miaohui.connectors.Reply;
import io.miaohui.connectors.Reply.Choice;
import io.miaohui.connectors.Sender;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What comes back from cards. */
class CardCallbacksTest extends CardFixture {

    @Test
    void aPressedButtonIsItsWordsAndQuotesTheCard() throws Exception {
        start();
        platform.sayInGroup(DESK.id(), "xiaowang", "在").await(PATIENCE);
        send(DESK, TICKET, "k1");

        JsonNode answer = get(platform.cards().press("miaohui-k1", "xiaowang", "接单"));

        assertThat(answer.path("code").asInt()).isEqualTo(200);
        assertThat(answer.path("data").asString()).isEqualTo("{\"response\":{}}");
        IncomingMessage pressed = handler.accepted().get(1);
        assertThat(pressed.content()).isEqualTo(new Content.Event(Content.Event.Kind.CHOSEN, "#A12 接单"));
        assertThat(pressed.conversation()).isEqualTo(DESK);
        assertThat(pressed.sender()).isEqualTo(new Sender("xiaowang", "xiaowang"));
        assertThat(pressed.quote()).isEqualTo(new Quote("miaohui-k1", null, TICKET.text()));
    }

    @Test
    void aButtonOfTheTemplatesOwnIsWhatItsActionIdSays() throws Exception {
        start();
        send(DESK, TICKET, "k1");

        get(platform.cards().act("miaohui-k1", "xiaowang", "备注", null));

        assertThat(handler.accepted())
                .extracting(IncomingMessage::content)
                .containsExactly(new Content.Event(Content.Event.Kind.CHOSEN, "备注"));
    }

    @Test
    void whatIsWrittenIntoTheFormIsTextThatQuotesTheCardOnceHoweverOftenItComes() throws Exception {
        start();
        send(DESK, TICKET, "k1");

        get(platform.cards().submit("miaohui-k1", "xiaowang", " 已退款 "));
        get(platform.cards().submit("miaohui-k1", "xiaowang", " 已退款 "));

        assertThat(handler.accepted())
                .hasSize(2)
                .extracting(IncomingMessage::id)
                .containsOnly(handler.accepted().get(0).id());
        assertThat(handler.accepted().get(0).content()).isEqualTo(new Content.Text("已退款"));
        assertThat(handler.accepted().get(0).quote()).isEqualTo(new Quote("miaohui-k1", null, TICKET.text()));
    }

    @Test
    void twoPressesAreTwoMessages() throws Exception {
        start();
        send(DESK, TICKET, "k1");

        get(platform.cards().press("miaohui-k1", "xiaowang", "接单"));
        get(platform.cards().press("miaohui-k1", "xiaowang", "接单"));

        assertThat(handler.accepted()).extracting(IncomingMessage::id).doesNotHaveDuplicates();
    }

    @Test
    void aPressIsAnsweredInTimeThoughTheDatabaseIsSlow() throws Exception {
        handler.before(this::waitAtTheGate);
        start();
        send(DESK, TICKET, "k1");

        JsonNode answer = get(platform.cards().press("miaohui-k1", "xiaowang", "接单"));

        assertThat(answer.path("code").asInt()).isEqualTo(200);
        assertThat(handler.accepted()).isEmpty();
        gate.countDown();
        await().until(() -> handler.accepted().size() == 1);
    }

    @Test
    void aPressThatCouldNotBeStoredIsAnError() throws Exception {
        handler.before(message -> {
            throw new IllegalStateException("the database is restarting");
        });
        start();
        send(DESK, TICKET, "k1");

        assertThat(get(platform.cards().press("miaohui-k1", "xiaowang", "接单"))
                        .path("code")
                        .asInt())
                .isEqualTo(500);
    }

    @Test
    void aCardThatNobodyHereSentMeansNothing() throws Exception {
        start();

        JsonNode answer = get(platform.cards().act("miaohui-unknown", "xiaowang", "1", null));

        assertThat(answer.path("code").asInt()).isEqualTo(200);
        assertThat(handler.accepted()).isEmpty();
    }

    @Test
    void choicesAreButtonsForACustomerAndThereIsNoForm() throws Exception {
        start();
        ConversationRef zhang = Wiring.parser(settings, Clock.systemUTC())
                .parse(Wiring.ROBOT, Json.object(platform.say("zhang", "退").json()))
                .conversation();
        Reply which = Reply.text("您问的是").withChoices(List.of(new Choice("怎么退货", "甲"), new Choice("怎么退款", "乙")));

        assertThat(send(zhang, which, "k2")).isEqualTo(new Delivery.Delivered("miaohui-k2"));
        get(platform.cards().press("miaohui-k2", "zhang", "怎么退款"));

        assertThat(platform.cards().params("miaohui-k2"))
                .containsEntry("form", "false")
                .containsEntry("markdown", "您问的是");
        assertThat(handler.accepted()).last().satisfies(message -> {
            assertThat(message.content()).isEqualTo(new Content.Event(Content.Event.Kind.CHOSEN, "乙"));
            assertThat(message.sender().name()).isEqualTo("zhang");
        });
    }

    private static JsonNode get(CompletableFuture<JsonNode> answer) throws Exception {
        return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
}
