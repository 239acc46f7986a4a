package io.miaohui.handoff;

import io.miaohui.connectors.Reply;

/** What a customer is told by the bot while a ticket takes its time, in the customer's language. */
public interface CareTexts {

    /** The desk has closed: when it goes on. */
    String closed(Handoff handoff, Opening opening);

    /** Other people take over. */
    String passedOn(Handoff handoff);

    /** It takes longer than it should. */
    String delayed(Handoff handoff);

    /** Asks whether it is solved: 1 yes, 2 no. */
    Reply askSolved(Handoff handoff);
}
