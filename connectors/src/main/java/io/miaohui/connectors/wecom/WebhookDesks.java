package io.miaohui.connectors.wecom;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What this connector needs to know of the desks: the keys of those that are reached by a group webhook, and the apps of
 * those that are an app's group chat.
 *
 * @param desks all desks by name
 */
@ConfigurationProperties("miaohui")
record WebhookDesks(@DefaultValue Map<String, Desk> desks) {

    /**
     * A part of a desk's settings.
     *
     * @param channel the channel through which it is reached
     * @param key the webhook's key, a secret
     * @param app the app that made the group chat
     */
    record Desk(String channel, String key, String app) {

        Desk(@Nullable String channel, @Nullable String key, @Nullable String app) {
            this.channel = channel == null ? "" : channel.strip();
            this.key = key == null ? "" : key.strip();
            this.app = app == null ? "" : app.strip();
        }

        boolean isWebhook() {
            return channel.equals(WecomWebhookChannel.NAME);
        }

        @Override
        public String toString() {
            return "Desk[channel=" + channel + ']';
        }
    }

    WebhookDesks {
        desks = Map.copyOf(desks);
        desks.forEach(WebhookDesks::check);
    }

    /** The webhooks' keys by desk. */
    Map<String, String> keys() {
        return desks.entrySet().stream()
                .filter(desk -> desk.getValue().isWebhook())
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, desk -> desk.getValue().key()));
    }

    /** The apps that write into their own group chats. */
    Set<String> chatApps() {
        return desks.values().stream()
                .filter(desk -> desk.channel().equals(AppChatChannel.NAME))
                .map(Desk::app)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static void check(String name, Desk desk) {
        if (desk.isWebhook() && desk.key().isEmpty()) {
            throw new IllegalArgumentException("miaohui.desks." + name
                    + ".key: found nothing, expected what follows key= in the address of the group's webhook");
        }
    }
}
