package io.miaohui.handoff;

/** Somebody took a ticket, passed it on, answered it for the first time or closed it. Published inside the transaction. */
public record TicketChanged(Handoff handoff) {}
