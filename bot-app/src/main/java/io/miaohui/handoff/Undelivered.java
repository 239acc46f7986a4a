package io.miaohui.handoff;

import io.miaohui.connectors.Reply;
import io.miaohui.conversation.Author;
import io.miaohui.conversation.Conversation;
import io.miaohui.conversation.Conversations;
import io.miaohui.conversation.MessageLeft;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.support.TransactionOperations;

/** Sees to it that somebody learns of a ticket's message that never arrived: the agents believe that it did. */
class Undelivered {

    private static final Logger log = LoggerFactory.getLogger(Undelivered.class);

    private final Conversations conversations;
    private final HandoffStore store;
    private final TransactionOperations transactions;

    Undelivered(Conversations conversations, HandoffStore store, TransactionOperations transactions) {
        this.conversations = conversations;
        this.store = store;
        this.transactions = transactions;
    }

    @EventListener
    void on(MessageLeft message) {
        String about = message.about();
        if (message.error() != null && about != null) {
            transactions.executeWithoutResult(
                    transaction -> store.byAbout(about).ifPresent(it -> report(it, message)));
        }
    }

    private void report(Handoff handoff, MessageLeft message) {
        Long group = handoff.deskConversationId();
        if (group == null || group != message.conversationId()) {
            conversations.find(message.conversationId()).ifPresent(it -> toGroup(handoff, it));
            return;
        }
        log.error(
                "The agents' group did not get a message about ticket {}: {}. The ticket waits on the console",
                handoff.code(),
                message.error());
        conversations
                .find(handoff.conversationId())
                .ifPresent(it -> conversations.note(it, null, "有一条 " + handoff.code() + " 的消息没有送达同事的群"));
    }

    private void toGroup(Handoff handoff, Conversation customer) {
        String what = "有一条回复没有送达 " + Notice.name(customer) + "，请换个方式联系";
        Long group = handoff.deskConversationId();
        if (group != null) {
            conversations
                    .find(group)
                    .ifPresent(it -> conversations.say(
                            it, Author.BOT, null, Reply.text("**" + handoff.code() + "** " + what), handoff.about()));
        }
    }
}
