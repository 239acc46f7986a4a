package io.miaohui.handoff;

import io.miaohui.conversation.Conversation;
import java.time.Duration;

/**
 * A ticket that waits or is being answered, as a board shows it.
 *
 * @param waited since it was opened
 * @param workbench absolute URL of its page, signed
 */
public record OpenTicket(
        Handoff handoff, Conversation customer, String channelLabel, Duration waited, String workbench) {}
