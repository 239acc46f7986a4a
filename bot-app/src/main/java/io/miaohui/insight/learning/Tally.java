package io.miaohui.insight.learning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What evidence adds up to.
 *
 * @param customers so many different ones
 * @param tickets so many different ones
 * @param certain so many pieces that are enough by themselves
 * @param lastAt {@code null} if there is none
 */
record Tally(int customers, int tickets, int pieces, int certain, @Nullable Instant lastAt) {}
