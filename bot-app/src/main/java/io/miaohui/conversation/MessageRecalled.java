package io.miaohui.conversation;

/**
 * Somebody took a message back. Published inside the transaction that notes it.
 *
 * @param conversationId where it had been said
 * @param byCustomer else by a colleague, in the platform's own client
 */
public record MessageRecalled(long conversationId, boolean byCustomer) {}
