package io.miaohui.faq.spreadsheet;

/**
 * Text that a spreadsheet program would take for something else. What starts like a formula could run when somebody
 * opens the file; spaces at the ends would be trimmed by the next import.
 */
final class CellText {

    private static final String FORMULA_STARTS = "=+-@＝＋－＠'";

    private CellText() {}

    /** Also without the invisible characters that come along when people copy from web pages. */
    static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    static boolean needsProtection(String text) {
        return !text.isEmpty()
                && (FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
                        || isSpace(text.charAt(0))
                        || isSpace(text.charAt(text.length() - 1)));
    }

    /** For formats that have no mark for literal text: a leading apostrophe. */
    static String protect(String text) {
        return needsProtection(text) ? "'" + text : text;
    }

    /** The cell that {@link #protect} wrote; an apostrophe that protects nothing is part of the text. */
    static Cell unprotect(String text) {
        if (text.startsWith("'") && needsProtection(text.substring(1))) {
            return Cell.exact(text.substring(1));
        }
        return Cell.of(text);
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || Character.isWhitespace(c) || c == '\u00A0' || c == '\u200B' || c == '\uFEFF';
    }
}
