package io.miaohui.handoff;

import org.jspecify.annotations.Nullable;

/**
 * Where a waiting customer stands.
 *
 * @param position from 1
 * @param minutes what the last customers waited for a first answer, 1 to 60; {@code null} while nobody was answered yet
 */
public record Place(int position, @Nullable Integer minutes) {}
