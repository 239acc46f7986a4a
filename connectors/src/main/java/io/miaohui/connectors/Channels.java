package io.miaohui.connectors;

import java.util.Collection;
import java.util.Map;

/** The channels by name. */
public final class Channels {

    private final Map<String, Channel> byName;

    public Channels(Map<String, Channel> byName) {
        this.byName = Map.copyOf(byName);
    }

    /**
     * The channel that serves a conversation.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public Channel of(ConversationRef ref) {
        Channel channel = byName.get(ref.channel());
        if (channel == null) {
            throw new IllegalArgumentException("No channel is called " + ref.channel());
        }
        return channel;
    }

    public Collection<Channel> all() {
        return byName.values();
    }
}
