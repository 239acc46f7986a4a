package io.miaohui.connectors.wecom;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.connectors.Content;
import io.miaohui.connectors.Content.Event;
import io.miaohui.connectors.Content.News;
import io.miaohui.connectors.IncomingMessage;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class KfItemTest {

    private final JsonMapper json = new JsonMapper();

    @Test
    void aTextIsWhatTheCustomerTyped() {
        IncomingMessage message = customer("\"msgtype\":\"text\",\"text\":{\"content\":\" 怎么退货 \"}");

        assertThat(message.id()).isEqualTo("wk1:m1");
        assertThat(message.conversation().key()).isEqualTo("wecom-kf:service:wm1:wk1");
        assertThat(message.sender().id()).isEqualTo("wm1");
        assertThat(message.content()).isEqualTo(new Content.Text("怎么退货"));
        assertThat(message.sentAt()).isEqualTo(Instant.ofEpochSecond(1_615_478_585));
        assertThat(KfAddress.of(message.conversation())).isEqualTo(new KfAddress("wk1", "wm1"));
    }

    @Test
    void aTouchedChoiceIsItsValue() {
        assertThat(customer("\"msgtype\":\"text\",\"text\":{\"content\":\"退货\",\"menu_id\":\"怎么退货\"}")
                        .content())
                .isEqualTo(new Content.Text("怎么退货"));
    }

    @Test
    void otherKindsAreWhatTheyAre() {
        assertThat(customer("\"msgtype\":\"image\",\"image\":{\"media_id\":\"M\"}")
                        .content())
                .isEqualTo(new Content.Picture("M", null));
        assertThat(customer("\"msgtype\":\"voice\",\"voice\":{\"media_id\":\"M\"}")
                        .content())
                .isEqualTo(new Content.Voice(null, "M", null));
        assertThat(customer("\"msgtype\":\"file\",\"file\":{\"media_id\":\"M\"}")
                        .content())
                .isEqualTo(new Content.Attachment("M", null));
        assertThat(customer("\"msgtype\":\"video\",\"video\":{\"media_id\":\"M\"}")
                        .content())
                .isEqualTo(new Content.Attachment("M", "video.mp4"));
        assertThat(customer("\"msgtype\":\"link\",\"link\":{\"title\":\"T\",\"desc\":\"D\",\"url\":\"https://a\"}")
                        .content())
                .isEqualTo(new Content.SharedLink("T", "D", "https://a"));
        assertThat(customer("\"msgtype\":\"location\",\"location\":{\"latitude\":23.1,\"longitude\":113.2,"
                                + "\"name\":\"塔\",\"address\":\"路\"}")
                        .content())
                .isEqualTo(new Content.Place("塔 路", 23.1, 113.2));
        assertThat(customer("\"msgtype\":\"miniprogram\",\"miniprogram\":{}").content())
                .isEqualTo(new Content.Unreadable("miniprogram"));
    }

    @Test
    void whatAServicerSaidIsNews() {
        IncomingMessage message = read("{\"msgid\":\"m1\",\"external_userid\":\"wm1\",\"send_time\":1,\"origin\":5,"
                + "\"servicer_userid\":\"xiaoli\",\"msgtype\":\"text\",\"text\":{\"content\":\"您好\"}}");

        assertThat(message.content()).isEqualTo(new News.AgentSaid("xiaoli", new Content.Text("您好")));
    }

    @Test
    void whoComesInMayBeWelcomedForTwentySeconds() {
        IncomingMessage message = event("\"event_type\":\"enter_session\",\"welcome_code\":\"CODE\"");
        Instant came = message.sentAt();

        assertThat(message.content()).isInstanceOfSatisfying(Event.class, event -> assertThat(event.kind())
                .isEqualTo(Event.Kind.ENTERED));
        assertThat(KfAddress.welcomeCode(message.conversation(), came.plusSeconds(19)))
                .isEqualTo("CODE");
        assertThat(KfAddress.welcomeCode(message.conversation(), came.plusSeconds(20)))
                .isNull();
    }

    @Test
    void whoComesInWithoutACodeCannotBeWelcomed() {
        assertThat(event("\"event_type\":\"enter_session\"").content())
                .isInstanceOfSatisfying(
                        Event.class, event -> assertThat(event.kind()).isEqualTo(Event.Kind.OTHER));
    }

    @Test
    void sessionsFailuresAndRecallsAreNews() {
        assertThat(event("\"event_type\":\"session_status_change\",\"change_type\":1,\"new_servicer_userid\":\"li\"")
                        .content())
                .isEqualTo(new News.FloorTaken("li"));
        assertThat(event("\"event_type\":\"session_status_change\",\"change_type\":3,\"old_servicer_userid\":\"li\"")
                        .content())
                .isEqualTo(new News.FloorReturned());
        assertThat(event("\"event_type\":\"msg_send_fail\",\"fail_msgid\":\"key\",\"fail_type\":10")
                        .content())
                .isEqualTo(new News.Lost("key", "msg_send_fail 10: the customer refuses messages"));
        assertThat(event("\"event_type\":\"user_recall_msg\",\"recall_msgid\":\"m0\"")
                        .content())
                .isEqualTo(new News.Recalled(true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"msgid\":\"m1\",\"msgtype\":\"event\",\"event\":{\"event_type\":\"servicer_status_change\"}}",
                "{\"msgid\":\"m1\",\"msgtype\":\"event\",\"event\":7,\"send_time\":99999999999999999}",
                "{\"msgid\":\"m1\",\"external_userid\":\"wm1\",\"origin\":9,\"msgtype\":\"text\",\"text\":[]}",
                "{\"msgid\":{},\"external_userid\":[],\"origin\":3,\"msgtype\":\"text\",\"send_time\":\"soon\"}"
            })
    void whatConcernsNobodyOrIsBrokenIsPassedOver(String item) {
        assertThat(new KfItem(json.readTree(item)).toIncoming("service", "wk1")).isNull();
        assertThat(new KfItem(json.readTree(item)).sentAt()).isAfterOrEqualTo(Instant.EPOCH);
    }

    private IncomingMessage customer(String content) {
        return read("{\"msgid\":\"m1\",\"open_kfid\":\"wk1\",\"external_userid\":\"wm1\",\"send_time\":1615478585,"
                + "\"origin\":3," + content + "}");
    }

    private IncomingMessage event(String fields) {
        return read("{\"msgid\":\"m1\",\"send_time\":1615478585,\"origin\":4,\"msgtype\":\"event\",\"event\":"
                + "{\"open_kfid\":\"wk1\",\"external_userid\":\"wm1\"," + fields + "}}");
    }

    private IncomingMessage read(String item) {
        return new KfItem(json.readTree(item)).toIncoming("service", "wk1");
    }
}
