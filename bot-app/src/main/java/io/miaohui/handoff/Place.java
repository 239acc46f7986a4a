package io.miaohui.handoff;

/**
 * Where a waiting customer stands.
 *
 * @param position from 1
 * @param minutes what the desk's last customers waited, at least 1
 */
public record Place(int position, int minutes) {}
