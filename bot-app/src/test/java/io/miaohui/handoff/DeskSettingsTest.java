package io.miaohui.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.miaohui.connectors.ConversationRef;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class DeskSettingsTest {

    @Test
    void aDingtalkDeskIsTheGroupOfItsRobot() {
        DeskSettings settings = bind(Map.of(
                "miaohui.desks.default.channel", "dingtalk",
                "miaohui.desks.default.robot", "service",
                "miaohui.desks.default.conversation-id", "cid1"));

        assertThat(new Desks(settings).standard().orElseThrow().ref())
                .isEqualTo(ConversationRef.group("dingtalk", "service", "cid1"));
    }

    @Test
    void aWebhookDeskIsNamedByItsOwnNameAndItsKeyIsNeverShown() {
        DeskSettings settings = bind(
                Map.of("miaohui.desks.night.channel", "wecom-webhook", "miaohui.desks.night.key", "693a91f6-secret"));

        assertThat(new Desks(settings).standard().orElseThrow().ref())
                .isEqualTo(ConversationRef.group("wecom-webhook", "night", "night"));
        assertThat(settings.toString()).doesNotContain("693a91f6");
    }

    @Test
    void anAppsGroupChatIsHeardThroughABotAlone() {
        DeskSettings.Desk deaf = new DeskSettings.Desk("wecom-appchat", null, null, null, null, "service", "chat1");
        DeskSettings.Desk heard =
                new DeskSettings.Desk("wecom-appchat", null, null, null, "helper", "service", "chat1");

        assertThat(deaf.ref("default")).isEqualTo(ConversationRef.group("wecom-appchat", "service", "chat1"));
        assertThat(deaf.hears()).isFalse();
        assertThat(heard.hears()).isTrue();
        assertThat(heard.isHeardIn(ConversationRef.group("wecom-bot", "helper", "its own id of the group")))
                .isTrue();
        assertThat(heard.isHeardIn(ConversationRef.group("wecom-bot", "other", "chat1")))
                .isFalse();
    }

    @Test
    void aDeskOfABotIsTheBotsGroup() {
        DeskSettings settings = bind(Map.of(
                "miaohui.desks.default.channel", "wecom-bot",
                "miaohui.desks.default.bot", "helper",
                "miaohui.desks.default.chat-id", "wr1"));

        assertThat(new Desks(settings).standard().orElseThrow())
                .isEqualTo(new Desks.Desk("default", ConversationRef.group("wecom-bot", "helper", "wr1"), true));
    }

    @Test
    void aWebhookDeskWithABotIsHeardInTheGroupsOfThatBot() {
        Map<String, String> desk = Map.of(
                "miaohui.desks.default.channel", "wecom-webhook",
                "miaohui.desks.default.key", "k1",
                "miaohui.desks.default.bot", "helper");
        Desks anyGroup = new Desks(bind(desk));
        Map<String, String> withChat = new HashMap<>(desk);
        withChat.put("miaohui.desks.default.chat-id", "wr1");
        Desks oneGroup = new Desks(bind(withChat));
        ConversationRef other = ConversationRef.group("wecom-bot", "helper", "wr2");

        assertThat(anyGroup.isDesk(other)).isTrue();
        assertThat(anyGroup.standard().orElseThrow().hears()).isTrue();
        assertThat(anyGroup.isDesk(ConversationRef.single("wecom-bot", "helper", "zhang")))
                .isFalse();
        assertThat(anyGroup.isDesk(ConversationRef.group("wecom-bot", "another", "wr1")))
                .isFalse();
        assertThat(oneGroup.isDesk(other)).isFalse();
        assertThat(oneGroup.isDesk(ConversationRef.group("wecom-bot", "helper", "wr1")))
                .isTrue();
    }

    @Test
    void theDeskCalledDefaultComesFirst() {
        DeskSettings settings = bind(Map.of(
                "miaohui.desks.a.channel", "wecom-webhook",
                "miaohui.desks.a.key", "k1",
                "miaohui.desks.default.channel", "wecom-webhook",
                "miaohui.desks.default.key", "k2"));

        assertThat(new Desks(settings).standard().orElseThrow().name()).isEqualTo("default");
    }

    @Test
    void noDeskIsNeeded() {
        assertThat(new Desks(bind(Map.of())).standard()).isEmpty();
    }

    @Test
    void anUnknownChannelIsNamedWithWhatIsExpected() {
        DeskSettings.Desk desk = new DeskSettings.Desk("slack", null, null, null, null, null, null);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeskSettings(Map.of("default", desk)))
                .withMessage("miaohui.desks.default.channel: found \"slack\","
                        + " expected dingtalk, wecom-webhook, wecom-bot or wecom-appchat");
    }

    @Test
    void aMissingKeyIsNamed() {
        DeskSettings.Desk desk = new DeskSettings.Desk("dingtalk", "service", " ", null, null, null, null);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeskSettings(Map.of("default", desk)))
                .withMessageContaining("miaohui.desks.default.conversation-id");
    }

    private static DeskSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate("miaohui", DeskSettings.class);
    }
}
