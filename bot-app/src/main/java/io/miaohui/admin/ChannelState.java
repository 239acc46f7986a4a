package io.miaohui.admin;

import io.miaohui.connectors.AccountHealth;
import io.miaohui.connectors.Channel;
import io.miaohui.connectors.Channels;
import java.util.Comparator;
import java.util.List;

/** One configured app or robot and whether it works. */
record ChannelState(String channel, AccountHealth health) {

    static List<ChannelState> of(Channels channels) {
        return channels.all().stream()
                .sorted(Comparator.comparing(Channel::name))
                .flatMap(channel -> channel.health().stream().map(health -> new ChannelState(channel.name(), health)))
                .toList();
    }
}
