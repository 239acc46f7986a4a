package io.miaohui.handoff;

import io.miaohui.connectors.Channels;
import io.miaohui.conversation.Conversations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Shows in the agents' group who has a ticket, where the platform lets its notice be changed. What matters is said by a
 * message as well, so nothing is lost where it can't be.
 */
class NoticeCards {

    private static final Logger log = LoggerFactory.getLogger(NoticeCards.class);

    private final Conversations conversations;
    private final Channels channels;

    NoticeCards(Conversations conversations, Channels channels) {
        this.conversations = conversations;
        this.channels = channels;
    }

    @TransactionalEventListener
    void on(TicketChanged changed) {
        Handoff handoff = changed.handoff();
        Long group = handoff.deskConversationId();
        if (group == null) {
            return;
        }
        try {
            conversations
                    .firstSent(group, handoff.about())
                    .filter(notice -> !notice.reply().actions().isEmpty())
                    .ifPresent(notice -> channels.of(notice.to())
                            .amend(notice.to(), notice.platformId(), Notice.amended(notice.reply(), handoff)));
        } catch (RuntimeException failed) {
            log.warn("The notice of ticket {} still shows its buttons", handoff.code(), failed);
        }
    }
}
