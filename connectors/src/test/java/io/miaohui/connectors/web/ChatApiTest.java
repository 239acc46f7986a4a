package io.miaohui.connectors.web;

import static io.miaohui.connectors.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.connectors.Reply;
import io.miaohui.connectors.Reply.Choice;
import io.miaohui.connectors.Reply.Link;
import io.miaohui.connectors.Reply.Media;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The JSON interface to the letter. */
class ChatApiTest extends ChatFixture {

    @Test
    void halfACodePointGoesNoFurther() {
        AtomicReference<String> words = new AtomicReference<>();
        bot.reply(message -> {
            words.set(message.content().words());
            return List.of(Reply.text("好的"));
        });

        HttpResponse<String> taken = browser.post("{\"customer\":\"half\",\"text\":\"退货\\ud83d\"}");
        HttpResponse<String> refused =
                browser.post("{\"customer\":\"half\",\"text\":\"退货\",\"messageId\":\"m\\ud83d\"}");

        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(words).hasValue("退货?");
        assertThat(refused.statusCode()).isEqualTo(400);
    }

    @Test
    void anAnswerHasTheShapeThatClientsRelyOn() {
        bot.reply(message -> List.of(new Reply(
                "**七天**内可退",
                List.of(new Choice("怎么退货", "1")),
                List.of(new Media(Media.Kind.IMAGE, "https://shop.example.com/a.png", "步骤")),
                List.of(new Link("退货规则", "https://shop.example.com/r")))));

        HttpResponse<String> response = browser.post(browser.question("shape", "怎么退货", "m-1"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(response.body())
                .isEqualTo("{\"messageId\":\"m-1\",\"replies\":[{\"text\":\"**七天**内可退\","
                        + "\"html\":\"<p><strong>七天</strong>内可退</p>\","
                        + "\"choices\":[{\"label\":\"怎么退货\",\"value\":\"1\"}],"
                        + "\"media\":[{\"kind\":\"image\",\"url\":\"https://shop.example.com/a.png\",\"title\":\"步骤\"}],"
                        + "\"links\":[{\"title\":\"退货规则\",\"url\":\"https://shop.example.com/r\"}]}],"
                        + "\"decision\":\"say\"}");
    }

    @Test
    void aRepeatedMessageGetsTheSameReply() {
        String question = browser.question("repeat", "在吗", "m-1");
        String first = browser.post(question).body();
        bot.reply(message -> List.of(Reply.text("别的")));

        assertThat(browser.post(question).body()).isEqualTo(first);
        assertThat(bot.processed()).hasSize(1);
    }

    @Test
    void twoCustomersMayUseTheSameMessageId() {
        browser.post(browser.question("a:b", "一", "c"));
        browser.post(browser.question("a", "二", "b:c"));
        browser.post(browser.question("a%3Ab", "三", "c"));

        assertThat(bot.processed())
                .extracting(message -> message.content().words())
                .containsExactly("一", "二", "三");
    }

    @Test
    void anIdOfFullLengthStillFitsTheLedger() {
        String response = browser.post(browser.question("长".repeat(128), "在吗", "x".repeat(128)))
                .body();

        assertThat(response).contains("\"messageId\":\"" + "x".repeat(128) + '"');
        assertThat(bot.processed().get(0).id()).hasSizeLessThanOrEqualTo(190);
    }

    @Test
    void aMessageWithoutAnIdIsGivenOne() {
        String body = browser.post("{\"customer\":\"noid\",\"text\":\"在吗\"}").body();

        String id = new JsonMapper().readTree(body).get("messageId").asString();
        assertThat(id).hasSizeGreaterThan(30);
        assertThat(bot.processed().get(0).id()).isEqualTo("web:noid:" + id);
    }

    @Test
    void aReplyIsConfirmedOnceItWasWritten() {
        browser.post(browser.question("confirm", "在吗", "m-1"));

        await().until(() -> bot.confirmed().equals(List.of("web:confirm:m-1")));
    }

    @Test
    void theTranscriptCanBeReadFromAnyLineOn() {
        browser.post(browser.question("history", "一", "m-1"));
        browser.post(browser.question("history", "二", "m-2"));

        String all = browser.get("/api/chat/messages?customer=history").body();
        String rest = browser.get("/api/chat/messages?customer=history&after=1").body();

        assertThat(all).startsWith("{\"floor\":\"bot\",\"messages\":[{\"id\":1,\"author\":\"bot\",\"at\":\"20");
        assertThat(all).contains("\"text\":\"一\",\"html\":\"<p>一</p>\"").contains("\"text\":\"二\"");
        assertThat(rest).doesNotContain("\"text\":\"一\"").contains("\"text\":\"二\"");
        assertThat(browser.get("/api/chat/messages?customer=nobody").body())
                .isEqualTo("{\"floor\":\"bot\",\"messages\":[]}");
    }

    @Test
    void anAnswerIsRatedByTheIdOfItsMessageOrByItsLine() {
        browser.post(browser.question("rater", "在吗", "m-1"));

        HttpResponse<String> byMessage =
                browser.rate("{\"customer\":\"rater\",\"messageId\":\"m-1\",\"helpful\":true}");
        HttpResponse<String> byLine = browser.rate("{\"customer\":\"rater\",\"line\":1,\"helpful\":false}");

        assertThat(byMessage.statusCode()).isEqualTo(200);
        assertThat(byMessage.body()).isEqualTo("{\"customer\":\"rater\",\"messageId\":\"m-1\",\"helpful\":true}");
        assertThat(byLine.statusCode()).isEqualTo(200);
        assertThat(bot.ratings()).containsExactly("web:rater:m-1 helpful", "line 1 unhelpful");
    }

    @Test
    void thePageIsGreetedWithTheShopsOwnWords() {
        assertThat(browser.get("/api/chat/settings").body())
                .isEqualTo("{\"title\":\"山野集\",\"greeting\":\"您好，请用一句话说说您的问题。\","
                        + "\"suggestions\":[\"怎么退货？\",\"怎么换货？\"]}");
    }

    @Test
    void thePageRunsNothingInlineAndItsPartsAreAskedForAgainAfterAnUpgrade() {
        HttpResponse<String> page = browser.get("/chat");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("chat/chat.js")
                .doesNotContain("style=")
                .doesNotContain("onclick");
        for (String part : List.of("chat.js", "view.js", "words.js", "chat.css", "icon.svg")) {
            HttpResponse<String> file = browser.get("/chat/" + part);
            assertThat(file.statusCode()).as(part).isEqualTo(200);
            assertThat(file.headers().firstValue("Cache-Control")).contains("no-cache");
        }
    }
}
