package io.miaohui.handoff;

/**
 * An FAQ entry that may answer a ticket.
 *
 * @param number from 1, as the agents see it
 */
public record Suggestion(int number, String entryId, String question) {}
