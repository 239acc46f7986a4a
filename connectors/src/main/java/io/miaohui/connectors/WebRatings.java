package io.miaohui.connectors;

/** Takes what a customer of the web chat says about an answer. Saying the same again changes nothing. */
public interface WebRatings {

    /**
     * @param messageId the id, as the channel gave it to the ledger, of the message that was answered
     * @return whether the FAQ answered a message of that id in that conversation
     */
    boolean rate(ConversationRef conversation, String messageId, boolean helpful);

    /**
     * The same for an answer that is known by its line.
     *
     * @param line {@link WebHistory.Line#id}
     */
    boolean rateLine(ConversationRef conversation, long line, boolean helpful);
}
