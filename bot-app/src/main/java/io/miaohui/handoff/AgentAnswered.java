package io.miaohui.handoff;

import org.jspecify.annotations.Nullable;

/**
 * An agent answered a customer. Published inside the transaction that stores the answer.
 *
 * @param ticket as it stands after the answer
 * @param answer what the customer reads: Markdown if it is an entry's
 * @param entryId the entry, if the agent sent a suggestion; {@code null} for words of their own
 */
public record AgentAnswered(Handoff ticket, String answer, @Nullable String entryId) {}
