package io.miaohui.connectors;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names one conversation on one channel, and holds enough to write into it tomorrow.
 *
 * @param channel the kind of way in, such as {@code wecom}, {@code dingtalk}, {@code web}, {@code wecom-webhook}
 * @param account the configured app, robot or desk on that channel, as its key in the settings
 * @param kind whether one person or a group is on the other side
 * @param id the platform's own id of the conversation: a user id for one-to-one channels, a chat id for groups
 * @param address what else the channel needs to write back (a session webhook and when it expires, a staff id). Only the
 *     channel that wrote it reads it; it is not part of the conversation's identity.
 */
public record ConversationRef(String channel, String account, Kind kind, String id, Map<String, String> address) {

    /** Who is on the other side. */
    public enum Kind {
        SINGLE,
        GROUP
    }

    public ConversationRef {
        address = Map.copyOf(address);
    }

    public static ConversationRef single(String channel, String account, String id) {
        return new ConversationRef(channel, account, Kind.SINGLE, id, Map.of());
    }

    public static ConversationRef group(String channel, String account, String id) {
        return new ConversationRef(channel, account, Kind.GROUP, id, Map.of());
    }

    /** The conversation's identity across replicas and restarts. */
    public String key() {
        return channel + ':' + account + ':' + id;
    }

    public @Nullable String address(String name) {
        return address.get(name);
    }
}
