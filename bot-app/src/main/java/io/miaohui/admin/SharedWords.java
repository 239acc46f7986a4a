package io.miaohui.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Marks what two texts have in common, so that an eye finds it. */
final class SharedWords {

    /** Single characters are everywhere and would mark noise. */
    private static final int SHORTEST = 2;

    record Piece(String text, boolean shared) {}

    private SharedWords() {}

    /** Cuts {@code text} into pieces that also stand in {@code other} and pieces that don't; together they are the text. */
    static List<Piece> mark(String text, String other) {
        String haystack = other.toLowerCase(Locale.ROOT);
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        int plain = 0;
        while (from < text.length()) {
            int end = longestShared(text, from, haystack);
            if (end - from < SHORTEST) {
                from++;
                continue;
            }
            add(pieces, text.substring(plain, from), false);
            add(pieces, text.substring(from, end), true);
            from = end;
            plain = end;
        }
        add(pieces, text.substring(plain), false);
        return pieces;
    }

    private static int longestShared(String text, int from, String haystack) {
        int end = from;
        while (end < text.length()
                && haystack.contains(text.substring(from, end + 1).toLowerCase(Locale.ROOT))) {
            end++;
        }
        return end;
    }

    private static void add(List<Piece> pieces, String text, boolean shared) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, shared));
        }
    }
}
