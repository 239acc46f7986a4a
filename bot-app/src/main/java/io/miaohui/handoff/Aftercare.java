package io.miaohui.handoff;

/** What a customer answers to whether it is solved. Runs in the transaction that has the customer's conversation locked. */
public interface Aftercare {

    /** Whether the customer was asked and hasn't written since. */
    boolean isAsked(Handoff handoff);

    /** Ends the ticket; the customer is told. */
    void solved(Handoff handoff);

    /** The ticket stays with its agent, whose desk is told. */
    void unsolved(Handoff handoff);
}
