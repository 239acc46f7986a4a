package io.miaohui.conversation;

import java.time.Duration;

/**
 * An outgoing message came to its end.
 *
 * @param result sent, refused or given-up
 * @param waited from the commit to that end
 */
public record MessageLeft(String channel, String account, String result, Duration waited) {}
