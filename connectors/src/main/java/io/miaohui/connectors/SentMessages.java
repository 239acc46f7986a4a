package io.miaohui.connectors;

import java.util.Optional;

/**
 * What was sent, for a channel whose platform tells of a pressed button by the message's key alone. Safe for use by many
 * threads.
 */
public interface SentMessages {

    /** A message on its way out, sent or not yet. */
    record Sent(ConversationRef to, Reply reply) {}

    /**
     * @param channel {@link ConversationRef#channel()}
     * @param idempotencyKey what {@link Channel#send} was given
     */
    Optional<Sent> byKey(String channel, String idempotencyKey);
}
