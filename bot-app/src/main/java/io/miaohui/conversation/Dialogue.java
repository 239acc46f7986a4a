package io.miaohui.conversation;

import io.miaohui.connectors.IncomingMessage;

/**
 * Decides what is said to a message. Called once for each message, in the order of its conversation, inside the
 * transaction that stores the outcome and with the conversation locked across replicas: what it writes to the database
 * is committed together with the reply, or not at all.
 */
public interface Dialogue {

    Outcome take(IncomingMessage message, Conversation conversation);

    /**
     * What to say when {@link #take} threw: an apology and the offer of a person. Runs in a transaction of its own, in
     * which nothing of the failed one is left. Must not throw.
     */
    Outcome apologise(IncomingMessage message, Conversation conversation);
}
