package io.miaohui.faq.matching;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Brings a text into the one form in which questions are compared: width, case, script, punctuation, politeness. Never
 * empty if the text has a letter or a digit.
 */
final class TextNormalizer {

    /** What is read of a question; nobody asks at greater length, and the cost of a match stays bounded. */
    private static final int MAX_CODE_POINTS = 512;

    private static final Pattern URL = Pattern.compile("(?:https?://|www\\.)[\\x21-\\x7e]+");
    private static final Pattern BETWEEN_LATIN = Pattern.compile("(?<=[a-z])[-'’_](?=[a-z])");
    private static final Pattern EMOTICON =
            Pattern.compile("\\[(?:" + String.join("|", Words.lines("emoticons.txt")) + ")]");

    private static final char FIRST_HAN = '\u4E00';
    private static final char LAST_HAN = '\u9FA5';

    /** What becomes a space, however it is written. */
    private static final String PUNCTUATION = "，。？！、：；（）“”《》【】 ,?!";

    private final Fillers fillers = new Fillers();

    String normalize(String raw) {
        String spaced = spaced(raw);
        String stripped = joined(fillers.strip(spaced));
        return stripped.isEmpty() ? joined(spaced) : stripped;
    }

    /** The same without regard to politeness, for single words. */
    String plain(String raw) {
        return joined(spaced(raw));
    }

    /** Letters and digits alone, with one space wherever something else stood. */
    private static String spaced(String raw) {
        String text = withoutDecoration(head(raw));
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            int next = i + Character.charCount(codePoint);
            if (Character.isLetterOrDigit(codePoint) || belongsToNumber(text, i)) {
                kept.appendCodePoint(codePoint);
            } else if (!kept.isEmpty() && kept.charAt(kept.length() - 1) != ' ') {
                kept.append(' ');
            }
            i = next;
        }
        return SimplifiedScript.of(kept.toString().strip());
    }

    /** Most questions are Chinese characters and plain punctuation, for which none of this is needed. */
    private static String withoutDecoration(String raw) {
        if (isPlain(raw)) {
            return raw.toLowerCase(Locale.ROOT);
        }
        String text = Normalizer.normalize(raw, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        text = EMOTICON.matcher(URL.matcher(text).replaceAll(" ")).replaceAll(" ");
        return BETWEEN_LATIN.matcher(text).replaceAll("");
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean han = c >= FIRST_HAN && c <= LAST_HAN;
            if (!han && !(c < 128 && Character.isLetterOrDigit(c)) && PUNCTUATION.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean belongsToNumber(String text, int i) {
        boolean afterDigit = i > 0 && Character.isDigit(text.charAt(i - 1));
        boolean beforeDigit = i + 1 < text.length() && Character.isDigit(text.charAt(i + 1));
        return afterDigit && (text.charAt(i) == '%' || (text.charAt(i) == '.' && beforeDigit));
    }

    private static String head(String raw) {
        return raw.codePointCount(0, raw.length()) <= MAX_CODE_POINTS
                ? raw
                : raw.substring(0, raw.offsetByCodePoints(0, MAX_CODE_POINTS));
    }

    /** Keeps a space only where two words of letters or digits would run into one. */
    private static String joined(String spaced) {
        StringBuilder text = new StringBuilder(spaced.length());
        for (int i = 0; i < spaced.length(); i++) {
            char c = spaced.charAt(i);
            if (c != ' ' || (isAlphanumeric(spaced.charAt(i - 1)) && isAlphanumeric(spaced.charAt(i + 1)))) {
                text.append(c);
            }
        }
        return text.toString();
    }

    private static boolean isAlphanumeric(char c) {
        return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
    }
}
