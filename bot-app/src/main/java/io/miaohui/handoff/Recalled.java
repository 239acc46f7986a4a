package io.miaohui.handoff;

import io.miaohui.connectors.Reply;
import io.miaohui.conversation.Author;
import io.miaohui.conversation.Conversations;
import io.miaohui.conversation.MessageRecalled;
import org.springframework.context.event.EventListener;

/** Says in the group, if it knows of the ticket, that a message was taken back, in the transaction that notes it. */
class Recalled {

    private final Conversations conversations;
    private final HandoffStore store;

    Recalled(Conversations conversations, HandoffStore store) {
        this.conversations = conversations;
        this.store = store;
    }

    @EventListener
    void on(MessageRecalled recalled) {
        store.openFor(recalled.conversationId())
                .filter(it -> !store.waitsForOpening(it))
                .ifPresent(handoff -> tell(handoff, recalled.byCustomer()));
    }

    private void tell(Handoff handoff, boolean byCustomer) {
        Long group = handoff.deskConversationId();
        if (group != null) {
            Reply said = Reply.text("**" + handoff.code() + "** " + (byCustomer ? "顾客撤回了一条消息" : "有一条给顾客的消息被撤回了"));
            conversations.find(group).ifPresent(it -> conversations.say(it, Author.BOT, null, said, handoff.about()));
        }
    }
}
