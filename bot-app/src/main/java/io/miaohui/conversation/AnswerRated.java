package io.miaohui.conversation;

/**
 * A customer said whether an answer helped, for the first time or otherwise than before.
 *
 * @param turn the turn in which it was given; a later word about the same turn replaces this one
 * @param question what the customer had asked, in their own words
 * @param entryId the entry that answered
 */
public record AnswerRated(long turn, long conversationId, String question, String entryId, boolean helpful) {}
