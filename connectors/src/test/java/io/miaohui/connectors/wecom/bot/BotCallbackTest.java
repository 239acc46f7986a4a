package io.miaohui.connectors.wecom.bot;

import static io.miaohui.connectors.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.miaohui.connectors.Content;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.Delivery;
import io.miaohui.connectors.Reply;
import io.miaohui.connectors.wecom.simulator.BotCallbackSimulator;
import io.miaohui.connectors.wecom.simulator.BotChats;
import io.miaohui.connectors.wecom.simulator.BotMessages;
import io.miaohui.connectors.wecom.simulator.BotMessages.Place;
import io.miaohui.connectors.wecom.simulator.Fault;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A bot in mode url, with the server around it. */
class BotCallbackTest extends BotFixture<BotCallbackSimulator> {

    private static final Place ZHANG = Place.alone("zhang");
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    BotCallbackTest() {
        super(new BotCallbackSimulator());
    }

    @BeforeAll
    void connect() {
        assertThat(wecom.connect(server.address().resolve("/callback/wecom/bots/helper")))
                .isTrue();
    }

    @Test
    void anAnswerThatIsReadyStandsInTheFirstResponse() {
        assertThat(wecom.deliver(ZHANG, BotMessages.text("怎么退货"))).isEqualTo(200);

        assertThat(wecom.chats().heard("zhang")).containsExactly("怎么退货");
        assertThat(wecom.refreshedStreams()).isZero();
        await().untilAsserted(() -> assertThat(handler.confirmed())
                .containsExactly(handler.processed().get(0).id()));
    }

    @Test
    void aSlowAnswerIsFetchedUntilItIsThereAndNotSentBesides() {
        handler.hold();
        wecom.deliver(ZHANG, BotMessages.text("想一想"));
        assertThat(wecom.chats().lines("zhang")).singleElement().satisfies(line -> assertThat(line.text())
                .contains("查找"));

        handler.release();

        await().until(() -> !wecom.chats().heard("zhang").isEmpty());
        assertThat(wecom.chats().lines("zhang"))
                .singleElement()
                .extracting(BotChats.Line::text)
                .isEqualTo("想一想");
        assertThat(wecom.refreshedStreams()).isEqualTo(1);
        await().until(() -> handler.confirmed().size() == 1);
    }

    @Test
    void silenceIsAnEmptyResponse() {
        handler.reply(message -> List.of());

        assertThat(wecom.deliver(ZHANG, BotMessages.text("在吗"))).isEqualTo(200);
        assertThat(wecom.chats().lines("zhang")).isEmpty();
    }

    @Test
    void laterWordsCanBeSentOnceAndThenItIsSaidWhyNot() {
        ConversationRef zhang = spokenTo();

        assertThat(send(zhang, "同事的回复", "k1")).isInstanceOf(Delivery.Delivered.class);
        assertThat(send(zhang, "还有一句", "k2"))
                .isInstanceOfSatisfying(Delivery.Refused.class, refused -> assertThat(refused.why())
                        .contains("mode url"));
        assertThat(wecom.chats().heard("zhang")).containsExactly("同事的回复");
    }

    @Test
    void aFailedLaterWordIsTriedAgain() {
        ConversationRef zhang = spokenTo();
        wecom.faults().next(Fault.HTML, 1);

        assertThat(send(zhang, "同事的回复", "k3")).isInstanceOf(Delivery.TryLater.class);
        assertThat(send(zhang, "同事的回复", "k3")).isInstanceOf(Delivery.Delivered.class);
    }

    @Test
    void withoutAMessageNothingCanBeSent() {
        assertThat(send(ConversationRef.single("wecom-bot", "helper", "li"), "您好", "k4"))
                .isInstanceOf(Delivery.Refused.class);
    }

    @Test
    void whoEntersIsWelcomedInPlainText() {
        handler.reply(message -> List.of(Reply.text("**您好**")));
        wecom.deliver(ZHANG, BotMessages.entered());

        assertThat(wecom.chats().heard("zhang")).containsExactly("您好");
    }

    @Test
    void aPickedChoiceSpendsItsCardAndItsAnswerComesByItself() {
        handler.reply(message -> message.content() instanceof Content.Text
                ? List.of(Reply.text("您想问？").withChoices(List.of(new Reply.Choice("怎么退货", "1"))))
                : List.of(Reply.text("这样退")));
        wecom.deliver(ZHANG, BotMessages.text("退换"));
        String task = wecom.chats().cards().get(0).path("task_id").asString();

        assertThat(wecom.deliver(ZHANG, BotMessages.clicked(task, "1"))).isEqualTo(200);

        await().until(() -> wecom.chats().heard("zhang").contains("这样退"));
        assertThat(wecom.chats().cards().get(1).path("task_id").asString()).isEqualTo(task);
    }

    @Test
    void thumbsBecomeRatingsOfTheAnsweredMessage() {
        wecom.deliver(ZHANG, BotMessages.text("怎么退货"));
        String stream = wecom.chats().lines("zhang").get(0).feedback();

        assertThat(wecom.deliver(ZHANG, BotMessages.rated(stream, 1, ""))).isEqualTo(200);

        String message = handler.processed().get(0).id();
        assertThat(message).endsWith(stream);
        assertThat(handler.ratings()).containsExactly(message + " true [2]");
    }

    @Test
    void aPictureStandsInTheAnswer() throws Exception {
        HttpServer pictures = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        pictures.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, PNG.length);
            exchange.getResponseBody().write(PNG);
            exchange.close();
        });
        pictures.start();
        String url = "http://127.0.0.1:" + pictures.getAddress().getPort() + "/size.png";
        handler.reply(message -> List.of(withPicture(url)));

        wecom.deliver(ZHANG, BotMessages.text("尺码"));
        pictures.stop(0);

        assertThat(wecom.chats().lines("zhang")).singleElement().satisfies(line -> {
            assertThat(line.pictures()).isEqualTo(1);
            assertThat(line.text()).isEqualTo("尺码表");
        });
    }

    @Test
    void aPictureThatCannotBeFetchedIsALink() {
        handler.reply(message -> List.of(withPicture("http://127.0.0.1:1/size.png")));

        wecom.deliver(ZHANG, BotMessages.text("尺码"));

        assertThat(wecom.chats().heard("zhang")).containsExactly("尺码表\n[尺码](http://127.0.0.1:1/size.png)");
    }

    @Test
    void aMessageThatCannotBeStoredIsNotAcknowledged() {
        handler.failNext(1);

        assertThat(wecom.deliver(ZHANG, BotMessages.text("怎么退货"))).isEqualTo(500);
    }

    @Test
    void anEnvelopeForACorporationIsRefused() {
        wecom.faults().on(Fault.WRONG_RECEIVER);

        assertThat(wecom.deliver(ZHANG, BotMessages.text("怎么退货"))).isEqualTo(403);
        assertThat(handler.deliveries()).isEmpty();
    }

    @Test
    void aStreamThatNobodyKnowsIsEnded() {
        Map<String, Object> refresh = Map.of("msgtype", "stream", "stream", Map.of("id", "unknown"));

        assertThat(wecom.deliver(ZHANG, refresh)).isEqualTo(200);
        assertThat(wecom.chats().lines("zhang")).singleElement().satisfies(line -> assertThat(line.finished())
                .isTrue());
    }

    private static Reply withPicture(String url) {
        return new Reply("尺码表", List.of(), List.of(new Reply.Media(Reply.Media.Kind.IMAGE, url, "尺码")), List.of());
    }

    private ConversationRef spokenTo() {
        handler.reply(message -> List.of());
        wecom.deliver(ZHANG, BotMessages.text("你好"));
        return handler.processed().get(0).conversation();
    }

    private Delivery send(ConversationRef to, String text, String key) {
        return send(to, Reply.text(text), key);
    }
}
