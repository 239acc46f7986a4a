package io.miaohui.connectors.wecom.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miaohui.connectors.Content;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.IncomingMessage;
import io.miaohui.connectors.Quote;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BotMessageTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    @Test
    void aMessageHasItsIdItsChatItsSenderAndTheTimeOfItsArrival() {
        IncomingMessage message = read("\"chattype\":\"single\",\"msgtype\":\"text\",\"text\":{\"content\":\" 你好 \"}");

        assertThat(message.id()).isEqualTo("aib1:m1");
        assertThat(message.conversation()).isEqualTo(ConversationRef.single("wecom-bot", "helper", "zhang"));
        assertThat(message.sentAt()).isEqualTo(NOW);
        assertThat(message.content()).isEqualTo(new Content.Text("你好"));
        assertThat(message.quote()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "@小助手 #A12 已退款,#A12 已退款",
        "@小助手\u2005#A12 已退款,#A12 已退款",
        "@小助手 #A12 转 @小王,#A12 转 @小王",
        "#A12 转 @小王 @小助手,#A12 转 @小王",
        "#A12 已退款 @小助手,#A12 已退款",
        "问 a@b.cn 就行,问 a@b.cn 就行",
        "@小助手,''"
    })
    void theBotsNameIsNoPartOfTheWords(String written, String words) {
        IncomingMessage message =
                read("\"chatid\":\"wr1\",\"msgtype\":\"text\",\"text\":{\"content\":\"" + written + "\"}");

        assertThat(message.content()).isEqualTo(new Content.Text(words));
        assertThat(message.conversation().id()).isEqualTo("wr1");
    }

    @Test
    void aMentionInASingleChatStays() {
        assertThat(content("\"msgtype\":\"text\",\"text\":{\"content\":\"@小王 是谁\"}"))
                .isEqualTo(new Content.Text("@小王 是谁"));
    }

    @Test
    void voiceIsWhatWeComUnderstood() {
        assertThat(content("\"msgtype\":\"voice\",\"voice\":{\"content\":\"怎么退货\"}"))
                .isEqualTo(new Content.Voice("怎么退货", null, null));
        assertThat(content("\"msgtype\":\"voice\",\"voice\":{\"content\":\"\"}"))
                .isEqualTo(new Content.Voice(null, null, null));
    }

    @Test
    void picturesAndFilesKeepWhatOpensThem() {
        assertThat(content("\"msgtype\":\"image\",\"image\":{\"url\":\"https://x/y?z\",\"aeskey\":\"K=\"}"))
                .isEqualTo(new Content.Picture(null, "https://x/y?z#aeskey=K="));
        assertThat(content("\"msgtype\":\"file\",\"file\":{\"url\":\"https://x/y\"}"))
                .isEqualTo(new Content.Attachment("https://x/y", null));
        assertThat(content("\"msgtype\":\"video\",\"video\":{\"url\":\"https://x/y\"}"))
                .isEqualTo(new Content.Attachment("https://x/y", "video.mp4"));
    }

    @Test
    void ofAMixedMessageTheWordsAndTheFirstPictureCount() {
        String picture = "{\"msgtype\":\"image\",\"image\":{\"url\":\"https://x/y\"}}";
        String words = "{\"msgtype\":\"text\",\"text\":{\"content\":\"这个坏了\"}}";

        assertThat(content(mixed(picture + ',' + words))).isEqualTo(new Content.Picture(null, "https://x/y", "这个坏了"));
        assertThat(content(mixed(picture))).isEqualTo(new Content.Picture(null, "https://x/y"));
    }

    @Test
    void anUnknownKindIsUnreadable() {
        assertThat(content("\"msgtype\":\"sticker\"")).isEqualTo(new Content.Unreadable("sticker"));
    }

    @Test
    void aClickQuotesItsCardAndHasTheTimeOfWeCom() {
        IncomingMessage click = read("\"msgtype\":\"event\",\"create_time\":1700000000,\"event\":{\"eventtype\":"
                + "\"template_card_event\",\"template_card_event\":{\"task_id\":\"t1\",\"event_key\":\"#A12 接单\"}}");

        assertThat(click.content()).isEqualTo(new Content.Event(Content.Event.Kind.CHOSEN, "#A12 接单"));
        assertThat(click.quote()).isEqualTo(new Quote("t1", null, null));
        assertThat(click.sentAt()).isEqualTo(Instant.ofEpochSecond(1_700_000_000));
    }

    @Test
    void anIdTooLongForTheLedgerIsHashed() {
        String id = message("\"msgtype\":\"text\"").ledgerId("x".repeat(300));

        assertThat(id).hasSizeLessThanOrEqualTo(190).startsWith("aib1:sha256:");
    }

    @Test
    void whatLacksItsSenderOrItsIdIsRefused() {
        assertThatThrownBy(() -> incoming("{\"msgid\":\"m1\",\"msgtype\":\"text\"}"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> incoming("{\"from\":{\"userid\":\"u\"},\"msgtype\":\"text\"}"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String mixed(String items) {
        return "\"msgtype\":\"mixed\",\"mixed\":{\"msg_item\":[" + items + "]}";
    }

    private static Content content(String fields) {
        return read(fields).content();
    }

    private static IncomingMessage read(String fields) {
        return message(fields).toIncoming(Map.of(), NOW);
    }

    private static BotMessage message(String fields) {
        return parsed("{\"msgid\":\"m1\",\"aibotid\":\"aib1\",\"from\":{\"userid\":\"zhang\"}," + fields + "}");
    }

    private static IncomingMessage incoming(String json) {
        return parsed(json).toIncoming(Map.of(), NOW);
    }

    private static BotMessage parsed(String json) {
        BotSettings.Bot settings =
                new BotSettings.Bot("aib1", null, null, "s", BotSettings.Mode.WEBSOCKET, "ws://127.0.0.1");
        return new BotMessage(Bot.of("helper", settings), BotJson.read(json).orElseThrow());
    }
}
