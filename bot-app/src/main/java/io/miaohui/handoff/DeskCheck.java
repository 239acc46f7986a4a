package io.miaohui.handoff;

import io.miaohui.connectors.AccountHealth;
import io.miaohui.connectors.Channel;
import io.miaohui.connectors.Channels;
import io.miaohui.connectors.ConversationRef;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
        Channel channel = channel(path + ".channel", desk.channel(), group.channel());
        if (group.channel().equals("wecom-appchat")) {
            needAccount(path + ".app", group.account(), "miaohui.wecom.apps", channel);
        }
        String bot = desk.hearingBot();
        if (bot != null) {
            Channel bots = channel(path + ".bot", bot, "wecom-bot");
            needAccount(path + ".bot", bot, "miaohui.wecom.bots", bots);
        } else if (desk.hears()) {
            needAccount(path + ".robot", group.account(), "miaohui.dingtalk.robots", channel);
        }
    }

    private Channel channel(String key, @Nullable String value, String name) {
        return channels.all().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new InvalidConfigurationPropertyValueException(key, value, "No such channel is served."));
    }

    private static void needAccount(String key, String account, String among, Channel channel) {
        List<String> known =
                channel.health().stream().map(AccountHealth::account).sorted().toList();
        if (!known.contains(account)) {
            throw new InvalidConfigurationPropertyValueException(
                    key, account, "Expected one of " + among + ": " + known + ".");
        }
    }
}
