package io.miaohui.handoff;

import io.miaohui.connectors.Content;
import io.miaohui.conversation.Conversation;
import io.miaohui.faq.Candidate;
import java.util.List;
import java.util.Optional;

/** Calls people and keeps them informed. What writes must run in a transaction that has the customer's conversation locked. */
public interface Handoffs {

    /**
     * Gives the floor to people: a ticket and a notice in the desk's group, both committed with the caller's
     * transaction. A conversation that has an open ticket keeps that.
     */
    Handoff open(Conversation customer, Call call);

    /** Whether the people of the customer's platform are called, in its own client, and no desk. */
    boolean isElsewhere(Conversation customer);

    Optional<Handoff> openFor(long conversationId);

    /** Where the customer of that ticket stands in the queue. */
    Place place(Handoff handoff);

    /** When somebody is there for a ticket whose desk is closed; empty while it is open. */
    Optional<Opening> opening(Handoff handoff);

    /**
     * Passes on to the desk's group what the customer wrote or sent, and refreshes the suggestions. A group that isn't
     * called before its desk opens learns of it then.
     *
     * @param candidates entries that may answer it, best first
     */
    void relay(Handoff handoff, Conversation customer, Content content, List<Candidate> candidates);

    /** The absolute URL, signed for a while, where that ticket's transcript can be read; also when it has ended. */
    Optional<String> workbench(long ticket);

    /** All open tickets, the one that waits longest first, at most 500. */
    List<OpenTicket> listOpen();
}
