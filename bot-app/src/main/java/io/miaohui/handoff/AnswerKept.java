package io.miaohui.handoff;

/**
 * An agent made their answer an entry of the draft. Published inside the transaction that stores it.
 *
 * @param entryId the new entry
 */
public record AnswerKept(Handoff ticket, Agent agent, String entryId) {}
