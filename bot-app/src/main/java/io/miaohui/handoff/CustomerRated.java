package io.miaohui.handoff;

import org.jspecify.annotations.Nullable;

/**
 * A customer said how satisfied they were. Published inside the transaction that stores it.
 *
 * @param ticket id of the ticket
 * @param desk as in the settings; {@code null} if there was none
 */
public record CustomerRated(long ticket, @Nullable String desk, Satisfaction.Score score) {}
