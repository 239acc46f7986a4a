package io.miaohui.connectors.wecom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.miaohui.connectors.Content;
import io.miaohui.connectors.Content.Event;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.IncomingMessage;
import java.time.Instant;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WecomMessageTest {

    private static final String HEAD =
            "<ToUserName><![CDATA[ww1]]></ToUserName><FromUserName><![CDATA[zhang]]></FromUserName>"
                    + "<CreateTime>1348831860</CreateTime><AgentID>1000002</AgentID>";

    private final WecomApp app = new WecomApp(
            "service",
            new WecomSettings.App("ww1", 1000002, "secret", "token", "key", false, KfTransfer.NONE, false),
            new WecomCrypto("wecom", "token", "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C", "ww1"),
            null,
            new LastCall("service"));

    @Test
    void aTextSaysWhoWhenAndWhat() throws XMLStreamException {
        IncomingMessage message =
                incoming("<MsgType>text</MsgType><Content>  怎么退货？\n</Content><MsgId>1234567890123456</MsgId>");

        assertThat(message.id()).isEqualTo("ww1:1000002:1234567890123456");
        assertThat(message.conversation()).isEqualTo(ConversationRef.single("wecom", "service", "zhang"));
        assertThat(message.sender().id()).isEqualTo("zhang");
        assertThat(message.content()).isEqualTo(new Content.Text("怎么退货？"));
        assertThat(message.sentAt()).isEqualTo(Instant.parse("2012-09-28T11:31:00Z"));
        assertThat(message.quote()).isNull();
    }

    @Test
    void eachKindBecomesItsContent() throws XMLStreamException {
        assertThat(content("image", "<PicUrl>https://p/1.jpg</PicUrl><MediaId>m1</MediaId>"))
                .isEqualTo(new Content.Picture("m1", "https://p/1.jpg"));
        assertThat(content("voice", "<MediaId>m2</MediaId><Format>amr</Format>"))
                .isEqualTo(new Content.Voice(null, "m2", null));
        assertThat(content("voice", "<MediaId>m2</MediaId><Recognition>怎么退货</Recognition>"))
                .isEqualTo(new Content.Voice("怎么退货", "m2", null));
        assertThat(content("video", "<MediaId>m3</MediaId><ThumbMediaId>t</ThumbMediaId>"))
                .isEqualTo(new Content.Attachment("m3", null));
        assertThat(content("file", "<MediaId>m4</MediaId><FileName>发票.pdf</FileName>"))
                .isEqualTo(new Content.Attachment("m4", "发票.pdf"));
        assertThat(content(
                        "location", "<Location_X>23.134</Location_X><Location_Y>113.358</Location_Y><Label>广州</Label>"))
                .isEqualTo(new Content.Place("广州", 23.134, 113.358));
        assertThat(content("link", "<Title>标题</Title><Description>说明</Description><Url>https://a/b</Url>"))
                .isEqualTo(new Content.SharedLink("标题", "说明", "https://a/b"));
        assertThat(content("hologram", "")).isEqualTo(new Content.Unreadable("hologram"));
    }

    @ParameterizedTest
    @CsvSource({
        "enter_agent, ENTERED",
        "subscribe, SUBSCRIBED",
        "unsubscribe, UNSUBSCRIBED",
        "click, CHOSEN",
        "template_card_event, CHOSEN",
        "template_card_menu_event, CHOSEN",
        "LOCATION, OTHER",
        "view, OTHER",
        "something_new, OTHER"
    })
    void eachEventHasItsMeaning(String name, Event.Kind kind) throws XMLStreamException {
        Content content = incoming("<MsgType>event</MsgType><Event>" + name + "</Event><EventKey>key1</EventKey>")
                .content();

        assertThat(content).isEqualTo(new Event(kind, "key1"));
    }

    @Test
    void anEventIsKnownByWhoWhenWhatAndWhichCard() throws XMLStreamException {
        IncomingMessage click = incoming(
                """
                <MsgType>event</MsgType><Event>template_card_event</Event><EventKey>yes</EventKey>
                <TaskId>t1</TaskId><ResponseCode>r</ResponseCode>
                <SelectedItems><SelectedItem><QuestionKey>q</QuestionKey></SelectedItem></SelectedItems>""");

        assertThat(click.id()).isEqualTo("ww1:1000002:zhang:1348831860:template_card_event:yes:t1");
        assertThat(incoming("<MsgType>event</MsgType><Event>enter_agent</Event>")
                        .id())
                .isEqualTo("ww1:1000002:zhang:1348831860:enter_agent::");
    }

    @Test
    void theIdOfAnEventWithALongKeyIsShortAndStillItsOwn() throws XMLStreamException {
        String event = "<MsgType>event</MsgType><Event>click</Event><EventKey>%s</EventKey>";
        String first = incoming(event.formatted("键".repeat(300) + 'a')).id();
        String second = incoming(event.formatted("键".repeat(300) + 'b')).id();

        assertThat(first).startsWith("ww1:1000002:").hasSizeLessThan(191).isNotEqualTo(second);
        assertThat(incoming(event.formatted("键".repeat(300) + 'a')).id()).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({
        "<MsgType>text</MsgType><Content>没有编号</Content>",
        "<Content>没有类型</Content><MsgId>1</MsgId>",
        "<MsgType>event</MsgType>",
        "<MsgType>location</MsgType><Location_X>很远</Location_X><Location_Y>1</Location_Y><MsgId>1</MsgId>",
        "<MsgType>location</MsgType><Location_X>NaN</Location_X><Location_Y>1</Location_Y><MsgId>1</MsgId>",
        "<MsgType>location</MsgType><Location_X>1</Location_X><Location_Y>181</Location_Y><MsgId>1</MsgId>"
    })
    void aMissingOrBrokenFieldIsToldApart(String body) {
        assertThatIllegalArgumentException().isThrownBy(() -> incoming(body));
    }

    private Content content(String kind, String body) throws XMLStreamException {
        return incoming("<MsgType>" + kind + "</MsgType><MsgId>1</MsgId>" + body)
                .content();
    }

    private IncomingMessage incoming(String body) throws XMLStreamException {
        return new WecomMessage(FlatXml.read("<xml>" + HEAD + body + "</xml>")).toIncoming(app);
    }
}
