package io.miaohui.insight.learning;

import io.miaohui.faq.FaqEntry;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Compares texts as people would: width, case, white space and punctuation don't count. */
final class Texts {

    private static final Pattern NOISE = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final int SHORTEST_FRAME = 2;

    private Texts() {}

    static String plain(String text) {
        String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NOISE.matcher(narrow).replaceAll("");
    }

    static boolean isAmong(String text, List<String> others) {
        String plain = plain(text);
        return others.stream().anyMatch(other -> plain(other).equals(plain));
    }

    /** Whether the entry already has it among its questions. */
    static boolean isAsked(String question, FaqEntry entry) {
        return isAmong(question, questions(entry));
    }

    static List<String> questions(FaqEntry entry) {
        return Stream.concat(Stream.of(entry.question()), entry.similar().stream())
                .toList();
    }

    /** Whether two texts begin or end alike: a cheap look at whether they may differ in one word only. */
    static boolean areFramedAlike(String one, String other) {
        String a = plain(one);
        String b = plain(other);
        int shorter = Math.min(a.length(), b.length());
        int head = 0;
        while (head < shorter && a.charAt(head) == b.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head && a.charAt(a.length() - 1 - tail) == b.charAt(b.length() - 1 - tail)) {
            tail++;
        }
        return head + tail >= SHORTEST_FRAME;
    }

    /** At most {@code max} UTF-16 units, never cut inside a code point. */
    static String cut(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max);
    }

    /** On one line, at most {@code max} UTF-16 units, never cut inside a code point. */
    static String line(String text, int max) {
        String line = text.strip().replaceAll("\\s+", " ");
        return cut(line, max);
    }
}
