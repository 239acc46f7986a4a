package io.miaohui.connectors.wecom.bot;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What this connector needs to know of the desks: those into which a bot itself writes.
 *
 * @param desks all desks by name
 */
@ConfigurationProperties("miaohui")
record BotDesks(@DefaultValue Map<String, Desk> desks) {

    /**
     * A part of a desk's settings.
     *
     * @param channel the channel through which it is reached
     * @param bot the bot's name among the bots
     */
    record Desk(@Nullable String channel, @Nullable String bot) {}

    BotDesks {
        desks = Map.copyOf(desks);
    }

    /**
     * Refuses a desk whose bot can only answer: its tickets would never arrive.
     *
     * @throws IllegalArgumentException if there is one
     */
    void check(BotSettings settings) {
        desks.forEach((name, desk) -> {
            BotSettings.Bot bot = settings.bots().get(String.valueOf(desk.bot()));
            if (BotChannel.NAME.equals(desk.channel()) && bot != null && bot.mode() == BotSettings.Mode.URL) {
                throw new IllegalArgumentException("miaohui.desks." + name + ".bot: found " + desk.bot()
                        + ", which can only answer in mode url; expected a bot with mode websocket, or a desk with"
                        + " channel wecom-webhook");
            }
        });
    }
}
