package io.miaohui.connectors.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.miaohui.connectors.Content;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.EdgeRejection;
import io.miaohui.connectors.IncomingMessage;
import io.miaohui.connectors.Sender;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageParserTest extends ParserFixture {

    private static final String IN_GROUP =
            """
            {"senderPlatform":"Mac","conversationId":"cid6EU==","openThreadId":"cid6EU==",
             "atUsers":[{"dingtalkId":"$:LWCP_v1:$bot"}],"chatbotCorpId":"ding9733","chatbotUserId":"$:LWCP_v1:$bot",
             "msgId":"msgrK2==","senderNick":"小钉","isAdmin":true,"senderStaffId":"0147","senderUnionId":"un",
             "sessionWebhookExpiredTime":1708332604316,"createAt":1708327204136,"senderCorpId":"ding9733",
             "conversationType":"2","senderId":"$:LWCP_v1:$u","conversationTitle":"测试群","isInAtList":true,
             "sessionWebhook":"https://oapi.dingtalk.com/robot/sendBySession?session=66d7","robotCode":"dingo",
             %s}
            """;

    @Test
    void aGroupMessageNamesTheGroupTheSenderAndTheWayBack() {
        IncomingMessage message = parse(IN_GROUP, "\"msgtype\":\"text\",\"text\":{\"content\":\" 你好 \"}");

        assertThat(message.id()).isEqualTo("service:msgrK2==");
        assertThat(message.sender()).isEqualTo(new Sender("0147", "小钉"));
        assertThat(message.content()).isEqualTo(new Content.Text("你好"));
        assertThat(message.sentAt()).isEqualTo(Instant.ofEpochMilli(1708327204136L));
        assertThat(message.quote()).isNull();
        ConversationRef conversation = message.conversation();
        assertThat(conversation.key()).isEqualTo("dingtalk:service:cid6EU==");
        assertThat(conversation.kind()).isEqualTo(ConversationRef.Kind.GROUP);
        assertThat(conversation.address())
                .containsOnly(
                        entry("sessionWebhook", "https://oapi.dingtalk.com/robot/sendBySession?session=66d7"),
                        entry("sessionWebhookExpires", "1708332604316"),
                        entry("staffId", "0147"),
                        entry("senderId", "$:LWCP_v1:$u"),
                        entry("nick", "小钉"));
    }

    @Test
    void somebodyFromOutsideHasNoStaffIdAndIsKnownByTheEncryptedOne() {
        IncomingMessage message =
                parse(ALONE, "\"senderStaffId\":\"\",\"msgtype\":\"text\",\"text\":{\"content\":\"hi\"}");

        assertThat(message.sender()).isEqualTo(new Sender("$:LWCP_v1:$u", null));
        assertThat(message.conversation().kind()).isEqualTo(ConversationRef.Kind.SINGLE);
        assertThat(message.conversation().address()).containsOnlyKeys("senderId");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://oapi.dingtalk.com/robot/sendBySession?session=1",
                "https://oapi.dingtalk.com.evil.example/robot/sendBySession?session=1",
                "https://evil.example@oapi.dingtalk.com/robot",
                "https://oapi.dingtalk.com:8443/robot",
                "http://169.254.169.254/latest/meta-data",
                "file:///etc/passwd",
                "not a url"
            })
    void aWebhookThatLeadsElsewhereIsLeftOut(String url) {
        String webhook = "\"sessionWebhook\":\"" + url + "\",\"sessionWebhookExpiredTime\":1708332604316,";

        IncomingMessage message = parse(ALONE, webhook + "\"msgtype\":\"text\",\"text\":{\"content\":\"hi\"}");

        assertThat(message.conversation().address()).doesNotContainKey("sessionWebhook");
    }

    @ParameterizedTest
    @CsvSource({
        "' @秒回 怎么退货', 怎么退货",
        "'@秒回\\u2005怎么退货', 怎么退货",
        "'\\u200b#A12 转 @小王', '#A12 转 @小王'",
        "'@秒回', '@秒回'",
        "' ', ''"
    })
    void whatIsLeftOfAMentionIsNoPartOfTheWords(String written, String words) {
        IncomingMessage message = parse(IN_GROUP, "\"msgtype\":\"text\",\"text\":{\"content\":\"" + written + "\"}");

        assertThat(message.content()).isEqualTo(new Content.Text(words));
    }

    @Test
    void thousandsOfMentionsAreTakenOff() {
        String written = "@a ".repeat(5_000) + "怎么退货";

        IncomingMessage message = parse(IN_GROUP, "\"msgtype\":\"text\",\"text\":{\"content\":\"" + written + "\"}");

        assertThat(message.content()).isEqualTo(new Content.Text("怎么退货"));
    }

    @Test
    void aloneWithTheRobotAnAtSignIsJustTyped() {
        assertThat(parse(ALONE, "\"msgtype\":\"text\",\"text\":{\"content\":\"@客服 在吗\"}")
                        .content())
                .isEqualTo(new Content.Text("@客服 在吗"));
    }

    @Test
    void richTextIsItsWordsWithTheFirstPicture() {
        String body =
                """
                "msgtype":"richText","content":{"richText":[{"text":"这个"},
                {"type":"picture","downloadCode":"d1","pictureDownloadCode":"p1"},{"text":"坏了\\n怎么办"}]}""";

        assertThat(parse(ALONE, body).content()).isEqualTo(new Content.Picture("d1", null, "这个坏了\n怎么办"));
    }

    @Test
    void richTextOfPicturesAloneIsAPicture() {
        String body =
                """
                "msgtype":"richText","content":{"richText":[{"type":"picture","downloadCode":"d1"}]}""";

        assertThat(parse(ALONE, body).content()).isEqualTo(new Content.Picture("d1", null));
    }

    @Test
    void whatWasRecognisedInAVoiceMessageAreItsWords() {
        String body =
                """
                "msgtype":"audio","content":{"downloadCode":"d1","recognition":"怎么退货。","duration":4000}""";

        Content content = parse(ALONE, body).content();

        assertThat(content).isEqualTo(new Content.Voice("怎么退货。", "d1", Duration.ofSeconds(4)));
        assertThat(content.words()).isEqualTo("怎么退货。");
    }

    @Test
    void everyOtherKindIsWhatItIs() {
        assertThat(content("\"msgtype\":\"picture\",\"content\":{\"downloadCode\":\"d1\"}"))
                .isEqualTo(new Content.Picture("d1", null));
        assertThat(
                        content(
                                "\"msgtype\":\"video\",\"content\":{\"downloadCode\":\"d\",\"videoType\":\"mp4\",\"duration\":\"5\"}"))
                .isEqualTo(new Content.Attachment("d", "video.mp4"));
        assertThat(content("\"msgtype\":\"file\",\"content\":{\"downloadCode\":\"d\",\"fileName\":\"a.pdf\"}"))
                .isEqualTo(new Content.Attachment("d", "a.pdf"));
        assertThat(content("\"msgtype\":\"unknownMsgType\",\"content\":{\"unknownMsgType\":\"location\"}"))
                .isEqualTo(new Content.Unreadable("location"));
        assertThat(content("\"msgtype\":\"hologram\"")).isEqualTo(new Content.Unreadable("hologram"));
        assertThat(content("\"createAt\":null")).isEqualTo(new Content.Unreadable("none"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"msgtype\":\"text\"",
                "\"msgtype\":\"text\",\"text\":null",
                "\"msgtype\":\"text\",\"text\":{\"content\":null}",
                "\"msgtype\":\"richText\",\"content\":null",
                "\"msgtype\":\"audio\",\"content\":{\"duration\":\"soon\"}",
                "\"msgtype\":\"picture\",\"content\":\"\"",
                "\"msgtype\":7,\"text\":[]"
            })
    void aBodyWithHolesIsReadAsFarAsItGoes(String body) {
        assertThat(content(body).words()).isIn("", null);
    }

    @Test
    void withoutATimeOfItsOwnAMessageIsFromNow() {
        assertThat(parse(ALONE, "\"createAt\":null").sentAt()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"msgId", "conversationId", "senderId"})
    void aMessageThatCannotBeToldApartOrAnsweredIsMalformed(String field) {
        String json = ALONE.formatted("\"msgtype\":\"text\"").replace('"' + field + '"', "\"other\"");

        assertThatExceptionOfType(EdgeRejection.class)
                .isThrownBy(() -> parser.parse("service", Json.object(json)))
                .withMessage("the message has no " + field)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(EdgeRejection.Reason.MALFORMED));
    }

    private Content content(String body) {
        return parse(ALONE, body).content();
    }

    private static java.util.Map.Entry<String, String> entry(String key, String value) {
        return java.util.Map.entry(key, value);
    }
}
