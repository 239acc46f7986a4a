package io.miaohui.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miaohui.connectors.AccountHealth;
import io.miaohui.connectors.Channel;
import io.miaohui.connectors.Channels;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.Delivery;
import io.miaohui.connectors.Reply;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

class DeskCheckTest {

    private final Channels channels = new Channels(
            Map.of("dingtalk", new WithOneAccount("dingtalk"), "wecom-appchat", new WithOneAccount("wecom-appchat")));

    @Test
    void aDeskOfAConfiguredRobotIsAccepted() {
        assertThatCode(() -> check("dingtalk", "service")).doesNotThrowAnyException();
    }

    @Test
    void aDeskOfARobotThatIsNotConfiguredStopsTheStart() {
        assertThatThrownBy(() -> check("dingtalk", "nobody"))
                .isInstanceOfSatisfying(InvalidConfigurationPropertyValueException.class, refused -> assertThat(
                                refused.getName() + ": " + refused.getValue() + ", " + refused.getReason())
                        .isEqualTo("miaohui.desks.default.robot: nobody, Expected one of"
                                + " miaohui.dingtalk.robots: [service]."));
    }

    @Test
    void aDeskOnAChannelThatIsNotServedStopsTheStart() {
        assertThatThrownBy(() -> check("wecom-webhook", "service"))
                .isInstanceOfSatisfying(
                        InvalidConfigurationPropertyValueException.class,
                        refused -> assertThat(refused.getName()).isEqualTo("miaohui.desks.default.channel"));
    }

    @Test
    void aGroupChatOfAConfiguredAppIsAccepted() {
        assertThatCode(() -> check("wecom-appchat", "service")).doesNotThrowAnyException();
    }

    @Test
    void aGroupChatOfAnAppThatIsNotConfiguredStopsTheStart() {
        assertThatThrownBy(() -> check("wecom-appchat", "nobody"))
                .isInstanceOfSatisfying(InvalidConfigurationPropertyValueException.class, refused -> assertThat(
                                refused.getName() + ": " + refused.getValue() + ", " + refused.getReason())
                        .isEqualTo("miaohui.desks.default.app: nobody, Expected one of"
                                + " miaohui.wecom.apps: [service]."));
    }

    @Test
    void aDeskWhoseBotIsNotConfiguredStopsTheStart() {
        DeskSettings.Desk desk = new DeskSettings.Desk("wecom-webhook", null, null, "k", "helper", null, null);
        Channels served = new Channels(Map.of(
                "wecom-webhook", new WithOneAccount("wecom-webhook"), "wecom-bot", new WithOneAccount("wecom-bot")));

        assertThatThrownBy(() ->
                        new DeskCheck(new DeskSettings(Map.of("default", desk)), served).afterSingletonsInstantiated())
                .isInstanceOfSatisfying(InvalidConfigurationPropertyValueException.class, refused -> assertThat(
                                refused.getName() + ": " + refused.getValue() + ", " + refused.getReason())
                        .isEqualTo(
                                "miaohui.desks.default.bot: helper, Expected one of miaohui.wecom.bots: [service]."));
    }

    private void check(String channel, String account) {
        DeskSettings.Desk desk = new DeskSettings.Desk(channel, account, "cid1", "key1", null, account, "chat1");
        new DeskCheck(new DeskSettings(Map.of("default", desk)), channels).afterSingletonsInstantiated();
    }

    private record WithOneAccount(@Override String name) implements Channel {

        @Override
        public List<Reply> fit(ConversationRef to, Reply reply) {
            return List.of(reply);
        }

        @Override
        public Delivery send(ConversationRef to, Reply reply, String idempotencyKey) {
            throw new AssertionError("Nothing is sent at the start");
        }

        @Override
        public List<AccountHealth> health() {
            return List.of(new AccountHealth("service", AccountHealth.State.UNKNOWN, "not asked yet"));
        }
    }
}
