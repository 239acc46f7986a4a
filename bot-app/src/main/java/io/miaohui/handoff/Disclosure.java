package io.miaohui.handoff;

import io.miaohui.conversation.Conversation;
import io.miaohui.conversation.Conversations;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/** Puts on record who had a customer's private details shown, before they are. The transcript's line has the time. */
class Disclosure {

    private static final Logger log = LoggerFactory.getLogger(Disclosure.class);

    /** Long enough to call a number, short enough for a phone that is left lying. */
    static final Duration LIFE = Duration.ofMinutes(10);

    private final Conversations conversations;
    private final Seal seal;
    private final TransactionOperations transactions;

    Disclosure(Conversations conversations, Seal seal, TransactionOperations transactions) {
        this.conversations = conversations;
        this.seal = seal;
        this.transactions = transactions;
    }

    /** A proof that somebody was let see the ticket's private details, for a while. */
    String proof(Handoff handoff) {
        return seal.of("disclosed:" + handoff.id(), LIFE);
    }

    boolean holds(Handoff handoff, String presented) {
        return seal.holds("disclosed:" + handoff.id(), presented);
    }

    void record(Handoff handoff, Agent agent) {
        transactions.executeWithoutResult(transaction -> {
            Conversation customer = conversations.lock(handoff.conversationId());
            conversations.note(customer, agent.name(), "查看了 " + handoff.code() + " 里隐去的号码和地址");
        });
        log.info("Private details of ticket {} were shown to an agent; the transcript says to whom", handoff.code());
    }
}
