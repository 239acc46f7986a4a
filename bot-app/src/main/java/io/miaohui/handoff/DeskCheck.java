package io.miaohui.handoff;

import io.miaohui.connectors.AccountHealth;
import io.miaohui.connectors.Channel;
import io.miaohui.connectors.Channels;
import io.miaohui.connectors.ConversationRef;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/** Refuses to start with a desk that no configured account reaches: its tickets would wait where nobody looks. */
final class DeskCheck implements SmartInitializingSingleton {

    private final DeskSettings settings;
    private final Channels channels;

    DeskCheck(DeskSettings settings, Channels channels) {
        this.settings = settings;
        this.channels = channels;
    }

    @Override
    public void afterSingletonsInstantiated() {
        settings.desks().forEach((name, desk) -> check("miaohui.desks." + name, desk, desk.ref(name)));
    }

    private void check(String path, DeskSettings.Desk desk, ConversationRef group) {
        Channel channel = channels.all().stream()
                .filter(candidate -> candidate.name().equals(group.channel()))
                .findFirst()
                .orElseThrow(() -> new InvalidConfigurationPropertyValueException(
                        path + ".channel", desk.channel(), "No such channel is served."));
        if (desk.hears()) {
            List<String> robots = channel.health().stream()
                    .map(AccountHealth::account)
                    .sorted()
                    .toList();
            if (!robots.contains(group.account())) {
                throw new InvalidConfigurationPropertyValueException(
                        path + ".robot", desk.robot(), "Expected one of miaohui.dingtalk.robots: " + robots + ".");
            }
        }
    }
}
