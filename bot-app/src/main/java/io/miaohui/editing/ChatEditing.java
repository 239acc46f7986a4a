package io.miaohui.editing;

import io.miaohui.connectors.IncomingMessage;
import io.miaohui.connectors.Reply;
import io.miaohui.conversation.Conversation;
import java.util.Optional;

/** What editors of the FAQ do in a chat. Called inside the turn's transaction, with the conversation locked. */
public interface ChatEditing {

    /**
     * Takes a spreadsheet, or the answer to whether it is to be published.
     *
     * @param words what the message says; empty if nothing
     * @return what to say; empty if the message is none of an editor's business
     */
    Optional<Reply> take(IncomingMessage message, Conversation conversation, String words);
}
