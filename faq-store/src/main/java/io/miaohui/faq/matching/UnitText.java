package io.miaohui.faq.matching;

import java.util.Arrays;

/** A text cut into its units. */
final class UnitText {

    private final String text;
    private final long[] keys;

    /** By character: the unit that it belongs to; for a space the next one. */
    private final int[] units;

    UnitText(String text) {
        this.text = text;
        units = new int[text.length()];
        long[] found = new long[text.length()];
        int count = 0;
        for (int start = 0; start < text.length(); ) {
            int end = Units.end(text, start);
            long key = 0;
            for (int i = start; i < end; i++) {
                key = key * 131 + text.charAt(i);
                units[i] = count;
            }
            if (text.charAt(start) != ' ') {
                found[count++] = key;
            }
            start = end;
        }
        keys = Arrays.copyOf(found, count);
    }

    String text() {
        return text;
    }

    int size() {
        return keys.length;
    }

    /** One for each unit, in the text's order. */
    long[] keys() {
        return keys;
    }

    /** The unit that the character belongs to; for a space the next one. */
    int unitAt(int character) {
        return units[character];
    }
}
