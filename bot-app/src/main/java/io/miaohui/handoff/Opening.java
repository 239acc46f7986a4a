package io.miaohui.handoff;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When somebody is at a desk again that is closed now.
 *
 * @param at in the desks' time zone; {@code null} if nobody knows
 * @param now the same zone's time of asking
 */
public record Opening(@Nullable ZonedDateTime at, ZonedDateTime now) {}
