package io.miaohui.conversation;

import org.jspecify.annotations.Nullable;

/** Makes what platforms name and report fit its column: a long nickname must not cost its owner the answer. */
final class Clip {

    /** The width of columns for names, ids and reasons. */
    static final int NAME = 190;

    static final int ERROR = 500;

    private Clip() {}

    /** The first {@code max} UTF-16 units, never half a code point. */
    static @Nullable String to(@Nullable String text, int max) {
        if (text == null || text.length() <= max) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max);
    }
}
