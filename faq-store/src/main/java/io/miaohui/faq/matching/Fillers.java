package io.miaohui.faq.matching;

import java.util.Comparator;
import java.util.List;

/**
 * Politeness and speech fillers at the ends of a question. Works on text in which a space stands for punctuation, since
 * a short word such as 亲 is a filler only where it stands alone.
 */
final class Fillers {

    private final List<String> leading = longestFirst("fillers-leading.txt");
    private final List<String> trailing = longestFirst("fillers-trailing.txt");
    private final List<String> alone = longestFirst("fillers-alone.txt");

    /** May return an empty text. */
    String strip(String spaced) {
        String text = spaced;
        for (String before = ""; !text.equals(before); ) {
            before = text;
            text = withoutLeading(text).strip();
            text = withoutTrailing(text).strip();
        }
        return text;
    }

    private String withoutLeading(String text) {
        for (String filler : leading) {
            if (text.startsWith(filler) && !splitsWord(text, filler.length())) {
                return text.substring(filler.length());
            }
        }
        for (String filler : alone) {
            if (text.equals(filler) || text.startsWith(filler + " ")) {
                return text.substring(filler.length());
            }
        }
        return text;
    }

    private String withoutTrailing(String text) {
        for (String filler : trailing) {
            int start = text.length() - filler.length();
            if (text.endsWith(filler) && !splitsWord(text, start)) {
                return text.substring(0, start);
            }
        }
        for (String filler : alone) {
            if (text.endsWith(" " + filler)) {
                return text.substring(0, text.length() - filler.length());
            }
        }
        return text;
    }

    /** Whether a cut there would go through a word of Latin letters: hi is a filler, history is not. */
    private static boolean splitsWord(String text, int at) {
        return at > 0 && at < text.length() && isLatin(text.charAt(at - 1)) && isLatin(text.charAt(at));
    }

    private static boolean isLatin(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }

    private static List<String> longestFirst(String resource) {
        return Words.lines(resource).stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }
}
