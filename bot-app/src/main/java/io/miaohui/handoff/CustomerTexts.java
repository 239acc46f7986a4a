package io.miaohui.handoff;

import io.miaohui.connectors.Reply;

/** What a customer is told about a ticket by the bot, in the customer's language. */
public interface CustomerTexts {

    String agentJoined(Handoff handoff);

    String resolved(Handoff handoff);

    /** Asks how satisfied the customer was: one choice for each {@link Satisfaction.Score}, in their order. */
    Reply askSatisfaction(Handoff handoff);
}
