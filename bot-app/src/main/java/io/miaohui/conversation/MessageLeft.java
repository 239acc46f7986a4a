package io.miaohui.conversation;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An outgoing message came to its end.
 *
 * @param result sent, failed, or dropped because a person had the floor
 * @param waited from the commit to that end
 * @param conversationId where it went
 * @param about what it was about, such as a ticket
 * @param error why it failed, without secrets or customer text; {@code null} if it was sent
 */
public record MessageLeft(
        String channel,
        String account,
        String result,
        Duration waited,
        long conversationId,
        @Nullable String about,
        @Nullable String error) {}
