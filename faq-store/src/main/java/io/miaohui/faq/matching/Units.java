package io.miaohui.faq.matching;

/** The smallest pieces of a normalised text: a Chinese character, a Latin word, a number. */
final class Units {

    private Units() {}

    /** Whether a text may be cut there: not within a Latin word and not within a number. */
    static boolean isBoundary(String text, int at) {
        if (at <= 0 || at >= text.length()) {
            return true;
        }
        int left = kind(text.charAt(at - 1));
        return left == 0 || left != kind(text.charAt(at));
    }

    /** The end of the unit that starts there. */
    static int end(String text, int start) {
        int end = start + 1;
        while (!isBoundary(text, end)) {
            end++;
        }
        return end;
    }

    /** 0: stands for itself, 1: part of a word, 2: part of a number, 3: space. */
    private static int kind(char c) {
        if (c == ' ') {
            return 3;
        }
        if (Character.isDigit(c) || c == '.' || c == '%') {
            return 2;
        }
        // Scripts from here on are written without spaces.
        return Character.isSurrogate(c) ? 1 : c < 0x2E80 ? 1 : 0;
    }
}
