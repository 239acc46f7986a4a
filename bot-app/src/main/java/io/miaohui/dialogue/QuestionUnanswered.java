package io.miaohui.dialogue;

/**
 * The FAQ had no answer. Published inside the turn's transaction.
 *
 * @param messageId of the message that found none
 * @param question what the customer wanted to know, in their own words
 */
public record QuestionUnanswered(String messageId, long conversationId, String question) {}
