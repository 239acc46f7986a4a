package io.miaohui.handoff;

/** How far a ticket has come. */
public enum HandoffStatus {
    /** Nobody took it yet. */
    QUEUED,
    /** An agent has it. */
    AGENT,
    /** It ended; the bot has the floor again. */
    RESOLVED
}
