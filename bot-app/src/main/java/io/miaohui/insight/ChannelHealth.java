package io.miaohui.insight;

import io.miaohui.connectors.AccountHealth;
import io.miaohui.connectors.Channel;
import io.miaohui.connectors.Channels;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * The state of each configured account. One that fails makes the whole {@code DEGRADED}, which still answers 200: the
 * other channels work, and restarting or unplugging this server would help nobody.
 */
@Component("channelsHealthIndicator")
class ChannelHealth extends AbstractHealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED");

    private final Channels channels;

    ChannelHealth(Channels channels) {
        super("The channels could not be asked");
        this.channels = channels;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.up();
        for (Channel channel : channels.all()) {
            for (AccountHealth account : channel.health()) {
                builder.withDetail(channel.name() + ":" + account.account(), account.state() + ", " + account.detail());
                if (account.state() == AccountHealth.State.DOWN) {
                    builder.status(DEGRADED);
                }
            }
        }
    }
}
