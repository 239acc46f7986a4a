package io.miaohui.faq.matching;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Politeness and speech fillers at the ends of a question, and what dictation leaves between its words. Works on text in
 * which a space stands for punctuation, since a short word such as 亲 is a filler only where it stands alone.
 */
final class Fillers {

    /** What was said twice over, of two characters or more; 能不能不 and 一步一步 say something. */
    private static final Pattern STUTTER = Pattern.compile("((?:(?![不没未无别一二两三四五六七八九十几每])\\p{IsHan}){2,6})\\1+");

    private static final String STAYS = "!";

    private final Trie<Boolean> within = new Trie<>();
    private final List<String> leading = longestFirst("fillers-leading.txt");
    private final List<String> trailing = longestFirst("fillers-trailing.txt");
    private final List<String> alone = longestFirst("fillers-alone.txt");

    Fillers() {
        for (String line : Words.lines("fillers-within.txt")) {
            boolean stays = line.startsWith(STAYS);
            within.put(stays ? line.substring(STAYS.length()) : line, stays);
        }
    }

    /** May return an empty text. */
    String strip(String spaced) {
        return STUTTER.matcher(withoutEnds(withoutInner(withoutEnds(spaced)))).replaceAll("$1");
    }

    private String withoutInner(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        int[] done = {0};
        within.scan(text, hit -> {
            if (!hit.value()) {
                kept.append(text, done[0], hit.start());
                done[0] = hit.end();
            }
        });
        return done[0] == 0 ? text : kept.append(text, done[0], text.length()).toString();
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
