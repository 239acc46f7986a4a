package io.miaohui.handoff;

import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.IncomingMessage;
import io.miaohui.connectors.Reply;
import io.miaohui.conversation.Conversation;
import java.util.Optional;

/** The agents' side: what is written to the bot in a desk's group. */
public interface DeskGroup {

    /** Whether that conversation is the group of a desk. */
    boolean isDesk(ConversationRef ref);

    /**
     * Does what an agent asks for. Runs in the transaction that has the group's conversation locked.
     *
     * @return what to say in the group where nothing could be done; what was done is announced by the ticket itself
     */
    Optional<Reply> obey(IncomingMessage message, Conversation group);
}
