package io.miaohui.handoff;

import io.miaohui.conversation.Conversation;

/** The customers who matter most: a desk may be for them alone, and their misses take them to a person sooner. */
@FunctionalInterface
public interface Vips {

    boolean has(Conversation customer);
}
