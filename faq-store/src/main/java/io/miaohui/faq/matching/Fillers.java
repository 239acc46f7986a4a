package io.miaohui.faq.matching;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Politeness and speech fillers at the ends of a question, and what dictation leaves between its words. Works on text in
 * which a space stands for punctuation, since a short word such as 亲 is a filler only where it stands alone.
 */
final class Fillers {

    /** What was said twice over, of two characters or more; 能不能不 and 一步一步 say something. */
    private static final Pattern STUTTER = Pattern.compile("((?:(?![不没未无别一二两三四五六七八九十几每])\\p{IsHan}){2,6})\\1+");

    private static final int LONGEST_STUTTER = 6;

    private static final String STAYS = "!";

    private final Trie<Boolean> within = new Trie<>();

    /** By their first character, and by their last; the longest of each first. */
    private final Map<Character, List<String>> leading = by("fillers-leading.txt", filler -> filler.charAt(0));

    private final Map<Character, List<String>> trailing =
            by("fillers-trailing.txt", filler -> filler.charAt(filler.length() - 1));

    private final Set<String> alone = Set.copyOf(Words.lines("fillers-alone.txt"));

    Fillers() {
        for (String line : Words.lines("fillers-within.txt")) {
            boolean stays = line.startsWith(STAYS);
            within.put(stays ? line.substring(STAYS.length()) : line, stays);
        }
    }

    /** May return an empty text. */
    String strip(String spaced) {
        String text = withoutEnds(spaced);
        String inner = withoutInner(text);
        return withoutStutter(inner.equals(text) ? text : withoutEnds(inner));
    }

    private String withoutInner(String text) {
        StringBuilder kept = new StringBuilder();
        int[] done = {0};
        within.scan(text, (start, end, stays) -> {
            if (!stays) {
                kept.append(text, done[0], start);
                done[0] = end;
            }
        });
        return done[0] == 0 ? text : kept.append(text, done[0], text.length()).toString();
    }

    private static String withoutStutter(String text) {
        return mayStutter(text) ? STUTTER.matcher(text).replaceAll("$1") : text;
    }

    /** Whether two characters come again soon: the pattern takes much longer to find that they don't. */
    private static boolean mayStutter(String text) {
        for (int i = 0; i + 3 < text.length(); i++) {
            for (int next = i + 2; next <= i + LONGEST_STUTTER && next + 1 < text.length(); next++) {
                if (text.charAt(i) == text.charAt(next) && text.charAt(i + 1) == text.charAt(next + 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    private String withoutEnds(String spaced) {
        String text = spaced;
        for (String before = ""; !text.equals(before); ) {
            before = text;
            text = withoutLeading(text).strip();
            text = withoutTrailing(text).strip();
        }
        return text;
    }

    private String withoutLeading(String text) {
        if (text.isEmpty()) {
            return text;
        }
        for (String filler : leading.getOrDefault(text.charAt(0), List.of())) {
            if (text.startsWith(filler) && !splitsWord(text, filler.length())) {
                return text.substring(filler.length());
            }
        }
        int space = text.indexOf(' ');
        String first = space < 0 ? text : text.substring(0, space);
        return alone.contains(first) ? text.substring(first.length()) : text;
    }

    private String withoutTrailing(String text) {
        if (text.isEmpty()) {
            return text;
        }
        for (String filler : trailing.getOrDefault(text.charAt(text.length() - 1), List.of())) {
            int start = text.length() - filler.length();
            if (text.endsWith(filler) && !splitsWord(text, start)) {
                return text.substring(0, start);
            }
        }
        int last = text.lastIndexOf(' ') + 1;
        return last > 0 && alone.contains(text.substring(last)) ? text.substring(0, last) : text;
    }

    /** Whether a cut there would go through a word of Latin letters: hi is a filler, history is not. */
    private static boolean splitsWord(String text, int at) {
        return at > 0 && at < text.length() && isLatin(text.charAt(at - 1)) && isLatin(text.charAt(at));
    }

    private static boolean isLatin(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }

    private static Map<Character, List<String>> by(String resource, Function<String, Character> end) {
        return Words.lines(resource).stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .collect(Collectors.groupingBy(end));
    }
}
