package io.miaohui.conversation;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A message was decided on and the outcome is committed.
 *
 * @param took from receiving the message to the commit
 */
public record TurnTaken(
        String channel, String account, String decision, @Nullable String entryId, Duration took, boolean failed) {}
