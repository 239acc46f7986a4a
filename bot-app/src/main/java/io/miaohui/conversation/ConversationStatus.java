package io.miaohui.conversation;

import java.util.EnumSet;
import java.util.Set;

/** Who has the floor in a conversation. */
public enum ConversationStatus {
    /** The bot answers. */
    BOT,
    /** A person was called and nobody took it yet; the bot is silent. */
    QUEUED,
    /** A person answers; the bot is silent. */
    AGENT,
    /** A person answers in the platform's own client: the bot is silent, and nothing can be said through it. */
    PLATFORM,
    /** A person closed it; the next message is the bot's again. */
    RESOLVED;

    public boolean canMoveTo(ConversationStatus next) {
        return successors().contains(next);
    }

    /** Whether the bot must be silent because a person was called or has the floor. */
    public boolean isWithPeople() {
        return this == QUEUED || this == AGENT || this == PLATFORM;
    }

    /** Whether a person answers. Who was only called has not taken over yet: what the bot said before may still arrive. */
    public boolean isTakenOver() {
        return this == AGENT || this == PLATFORM;
    }

    private Set<ConversationStatus> successors() {
        return switch (this) {
            case BOT -> EnumSet.of(QUEUED, PLATFORM);
            case QUEUED -> EnumSet.of(AGENT, RESOLVED, BOT, PLATFORM);
            case AGENT -> EnumSet.of(RESOLVED, QUEUED, BOT, PLATFORM);
            case PLATFORM -> EnumSet.of(RESOLVED);
            case RESOLVED -> EnumSet.of(BOT, QUEUED, PLATFORM);
        };
    }
}
