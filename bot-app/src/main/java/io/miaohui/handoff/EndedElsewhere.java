package io.miaohui.handoff;

import io.miaohui.connectors.Reply;
import io.miaohui.conversation.Author;
import io.miaohui.conversation.Conversations;
import io.miaohui.conversation.PlatformFloorReturned;
import org.springframework.context.event.EventListener;

/** Ends the ticket of a customer whom a colleague has served in the platform's own client, in the same transaction. */
class EndedElsewhere {

    private final Conversations conversations;
    private final HandoffStore store;

    EndedElsewhere(Conversations conversations, HandoffStore store) {
        this.conversations = conversations;
        this.store = store;
    }

    @EventListener
    void on(PlatformFloorReturned event) {
        store.openFor(event.conversationId()).ifPresent(this::end);
    }

    private void end(Handoff open) {
        Handoff ended = store.resolve(store.lock(open.id()));
        Long group = ended.deskConversationId();
        if (group != null) {
            Reply said = Reply.text("**" + ended.code() + "** 同事已在平台客户端接待完，已结束");
            conversations.find(group).ifPresent(it -> conversations.say(it, Author.BOT, null, said, ended.about()));
        }
    }
}
