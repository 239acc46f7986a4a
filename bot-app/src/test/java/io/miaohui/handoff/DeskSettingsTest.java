package io.miaohui.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.miaohui.connectors.AccountHealth;
import io.miaohui.connectors.Channel;
import io.miaohui.connectors.Channels;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.Delivery;
import io.miaohui.connectors.Reply;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
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
                        + " expected dingtalk, wecom-webhook or wecom-appchat");
    }

    @Test
    void aMissingKeyIsNamed() {
        DeskSettings.Desk desk = new DeskSettings.Desk("dingtalk", "service", " ", null, null, null, null);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeskSettings(Map.of("default", desk)))
                .withMessageContaining("miaohui.desks.default.conversation-id");
    }

    @Test
    void aDeskThatNothingCanWriteToStopsTheStart() {
        Channels channels = new Channels(Map.of("dingtalk", new Robots()));

        assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
                .isThrownBy(() -> desks("wecom-appchat", "service").check(channels))
                .extracting(InvalidConfigurationPropertyValueException::getName)
                .isEqualTo("miaohui.desks.default.channel");
        assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
                .isThrownBy(() -> desks("dingtalk", "typo").check(channels))
                .extracting(InvalidConfigurationPropertyValueException::getName)
                .isEqualTo("miaohui.desks.default.robot");
        assertThatNoException().isThrownBy(() -> desks("dingtalk", "service").check(channels));
    }

    private static Desks desks(String channel, String account) {
        return new Desks(new DeskSettings(
                Map.of("default", new DeskSettings.Desk(channel, account, "cid1", null, null, account, "chat1"))));
    }

    /** A channel with the one account called service. */
    private static final class Robots implements Channel {

        @Override
        public String name() {
            return "dingtalk";
        }

        @Override
        public List<Reply> fit(ConversationRef to, Reply reply) {
            return List.of(reply);
        }

        @Override
        public Delivery send(ConversationRef to, Reply reply, String idempotencyKey) {
            return new Delivery.Delivered(null);
        }

        @Override
        public List<AccountHealth> health() {
            return List.of(new AccountHealth("service", AccountHealth.State.UNKNOWN, ""));
        }
    }

    private static DeskSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate("miaohui", DeskSettings.class);
    }
}
