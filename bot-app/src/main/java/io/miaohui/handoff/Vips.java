package io.miaohui.handoff;

import io.miaohui.connectors.ConversationRef;

/** The customers who matter most: a desk may be for them alone, and their misses take them to a person sooner. */
@FunctionalInterface
public interface Vips {

    boolean has(ConversationRef customer);
}
