package io.miaohui.connectors.wecom;

import static io.miaohui.connectors.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miaohui.connectors.Content;
import io.miaohui.connectors.Content.Event;
import io.miaohui.connectors.Reply;
import io.miaohui.connectors.wecom.WecomCrypto.Envelope;
import io.miaohui.connectors.wecom.simulator.Exchange;
import io.miaohui.connectors.wecom.simulator.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class WecomCallbackTest extends WecomCallbackFixture {

    @Test
    void threePostsOfOneMessageGetThreeEqualRepliesAndOneTurn() {
        String first = onlyReply(wecom.say("zhang", "怎么退货", 42));
        String second = onlyReply(wecom.say("zhang", "怎么退货", 42));
        String third = onlyReply(wecom.say("zhang", "怎么退货", 42));

        assertThat(handler.processed()).hasSize(1);
        assertThat(List.of(second, third))
                .allSatisfy(reply -> assertThat(withoutTime(reply)).isEqualTo(withoutTime(first)));
        // A confirmation follows its response.
        await().until(() -> Collections.frequency(handler.confirmed(), APP.corpId() + ":1000002:42") == 3);
    }

    @Test
    void aReplyCarriesTheMessagesOwnTimeSoThatARepeatIsEqualToTheByte() {
        wecom.faults().next(Fault.DUPLICATE, 1);

        Exchange exchange = wecom.say("zhang", "在吗");

        assertThat(exchange.replies()).hasSize(2);
        assertThat(exchange.replies().get(0)).isEqualTo(exchange.replies().get(1));
        long sentAt = handler.processed().get(0).sentAt().getEpochSecond();
        assertThat(exchange.replies().get(0))
                .isEqualTo("<xml><ToUserName><![CDATA[zhang]]></ToUserName>"
                        + "<FromUserName><![CDATA[ww5823bf96d3bd56c7]]></FromUserName><CreateTime>" + sentAt
                        + "</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[在吗]]></Content></xml>");
    }

    @Test
    void marksOfXmlAndControlCharactersDoNotBreakTheReply() {
        handler.reply(message -> List.of(Reply.text("a]]>b &lt; <c> \u0000\u0008\uFFFFd 😀")));

        wecom.say("zhang", "特殊字符");

        assertThat(wecom.screens().heard("zhang")).hasSize(1);
        assertThat(wecom.screens().heard("zhang").get(0))
                .startsWith("a]]>b < <c>")
                .endsWith("d 😀");
    }

    @Test
    void aPictureFollowsTheTextOfItsAnswerAndIsItsLinkWhereItCannotBeHad() {
        try (MediaServer site = new MediaServer()) {
            handler.reply(message -> List.of(new Reply(
                    "看这张表",
                    List.of(),
                    List.of(
                            new Reply.Media(Reply.Media.Kind.IMAGE, site.picture("size.png", 64), "尺码"),
                            new Reply.Media(Reply.Media.Kind.VIDEO, site.url("gone.mp4"), "视频")),
                    List.of(new Reply.Link("退货说明", "https://shop.example/return")))));

            Exchange exchange = wecom.say("zhang", "尺码");

            assertThat(onlyReply(exchange)).contains("看这张表\n退货说明：https://shop.example/return");
            await().until(() -> wecom.screens().heard("zhang").size() == 3);
            // The response is read by another thread than what is sent: only the order of the latter is certain here.
            assertThat(wecom.screens().heard("zhang"))
                    .containsSubsequence("[image 尺码.png]", "视频：" + site.url("gone.mp4"));
        }
    }

    @Test
    void choicesAndLinksAreLinesOfTheText() {
        handler.reply(message -> List.of(new Reply(
                "",
                List.of(new Reply.Choice("查物流", "1"), new Reply.Choice("催发货", "2")),
                List.of(),
                List.of(new Reply.Link("退货说明", "https://shop.example/return")))));

        wecom.say("zhang", "尺码");

        assertThat(wecom.screens().heard("zhang")).containsExactly("退货说明：https://shop.example/return\n1. 查物流\n2. 催发货");
    }

    @Test
    void nothingToSayIsAnEmptyResponse() {
        handler.reply(message -> List.of());

        Exchange exchange = wecom.say("zhang", "嗯");

        assertThat(exchange.statuses()).containsExactly(200);
        assertThat(exchange.replies()).isEmpty();
        assertThat(handler.confirmed()).noneMatch(handler.processed().get(0).id()::equals);
    }

    @Test
    void aMessageThatCannotBeStoredIsLeftToBeRepeated() {
        handler.failNext(2);

        Exchange exchange = wecom.say("zhang", "怎么退货");

        assertThat(exchange.statuses()).containsExactly(500, 500, 200);
        assertThat(handler.processed()).hasSize(1);
        assertThat(wecom.screens().heard("zhang")).containsExactly("怎么退货");
    }

    @Test
    void voiceThatWeComGaveNoTextForIsVoiceWithoutWords() {
        wecom.send("zhang", "voice", Map.of("MediaId", "m2", "Format", "amr"));

        assertThat(handler.processed()).singleElement().satisfies(message -> assertThat(message.content())
                .isEqualTo(new Content.Voice(null, "m2", null)));
    }

    @Test
    void aMenuClickIsAChoiceThatIsAnsweredInItsResponse() {
        handler.reply(message -> List.of(Reply.text("退货流程是……")));

        Exchange exchange = wecom.event("zhang", "click", Map.of("EventKey", "怎么退货"));

        assertThat(onlyReply(exchange)).contains("退货流程是……");
        assertThat(handler.processed().get(0).content()).isEqualTo(new Event(Event.Kind.CHOSEN, "怎么退货"));
    }

    @Test
    void aReplyThatCouldNotBeWrittenIsNotConfirmed() {
        Envelope envelope = crypto.seal(text("zhang", "你好", 8), now());
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setQueryString(signed(envelope).getRawQuery());
        request.setContent(body(envelope).getBytes(StandardCharsets.UTF_8));
        MockHttpServletResponse hungUp = new MockHttpServletResponse() {
            @Override
            public void flushBuffer() {
                throw new UncheckedIOException(new IOException("Broken pipe"));
            }
        };

        assertThatThrownBy(() -> server.bean(WecomCallback.class).receive("service", request, hungUp))
                .hasMessageContaining("Broken pipe");

        assertThat(handler.processed()).hasSize(1);
        assertThat(handler.confirmed()).noneMatch(id -> id.endsWith(":8"));
    }

    @Test
    void aBodyThatCallsItselfAFormIsReadAllTheSame() throws Exception {
        Envelope envelope = crypto.seal(text("zhang", "你好", 7), now());
        HttpRequest request = HttpRequest.newBuilder(signed(envelope))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body(envelope)))
                .build();

        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(200);
        assertThat(handler.processed()).hasSize(1);
    }

    @Test
    void signalsThatNoPersonSentAreAcknowledgedAndLeftAlone() throws Exception {
        assertThat(postSealed("<xml><FromUserName>sys</FromUserName><CreateTime>1</CreateTime>"
                        + "<MsgType>event</MsgType><Event>change_contact</Event></xml>"))
                .isEqualTo(200);
        assertThat(postSealed("<xml><CreateTime>1</CreateTime><MsgType>event</MsgType>"
                        + "<Event>kf_msg_or_event</Event><Token>t</Token><OpenKfId>wk1</OpenKfId></xml>"))
                .isEqualTo(200);
        assertThat(handler.deliveries()).isEmpty();
    }

    @Test
    void eventsReachTheHandler() {
        handler.reply(message -> List.of(Reply.text("欢迎")));

        Exchange exchange = wecom.event("zhang", "enter_agent", Map.of("EventKey", ""));

        assertThat(exchange.replies()).hasSize(1);
        assertThat(handler.processed().get(0).content()).isEqualTo(new Event(Event.Kind.ENTERED, null));
    }

    @Test
    void picturesAndVoiceReachTheHandler() {
        wecom.send("zhang", "image", Map.of("PicUrl", "https://p/1", "MediaId", "m1"));
        wecom.send("zhang", "voice", Map.of("MediaId", "m2", "Format", "amr", "Recognition", "怎么退货"));

        assertThat(handler.processed())
                .extracting(message -> message.content())
                .containsExactly(new Content.Picture("m1", "https://p/1"), new Content.Voice("怎么退货", "m2", null));
        assertThat(wecom.screens().heard("zhang")).containsExactly("怎么退货");
    }

    private static String text(String user, String content, long id) {
        return "<xml><FromUserName>" + user + "</FromUserName><CreateTime>" + now()
                + "</CreateTime><MsgType>text</MsgType><Content>" + content + "</Content><MsgId>" + id
                + "</MsgId></xml>";
    }

    private static String onlyReply(Exchange exchange) {
        assertThat(exchange.replies()).hasSize(1);
        return exchange.replies().get(0);
    }

    private static String withoutTime(String reply) {
        return reply.replaceAll("<CreateTime>\\d+</CreateTime>", "");
    }
}
