package io.miaohui.connectors;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One message from a customer or an agent, free of the platform it came from.
 *
 * @param id unique within the channel; the platform's own id with what makes it unique (corporation, app) in front of
 *     it. Two messages with one id are one message.
 * @param quote the message that this one answers to, if the sender quoted one
 * @param sentAt the platform's time of sending
 */
public record IncomingMessage(
        String id,
        ConversationRef conversation,
        Sender sender,
        Content content,
        @Nullable Quote quote,
        Instant sentAt) {}
