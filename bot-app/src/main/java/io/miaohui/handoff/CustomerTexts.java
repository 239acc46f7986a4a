package io.miaohui.handoff;

/** What a customer is told about a ticket by the bot, in the customer's language. */
public interface CustomerTexts {

    String agentJoined(Handoff handoff);

    String resolved(Handoff handoff);
}
