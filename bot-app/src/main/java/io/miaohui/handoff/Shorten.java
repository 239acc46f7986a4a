package io.miaohui.handoff;

/** Makes texts fit. */
final class Shorten {

    private Shorten() {}

    /** At most {@code max} UTF-16 units; what was cut ends with an ellipsis and never inside a code point. */
    static String to(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        int end = max - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /** On one line, then shortened. */
    static String line(String text, int max) {
        return to(text.strip().replaceAll("\\s+", " "), max);
    }
}
