package io.miaohui.faq;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a keyword rule is written: {@code 退货} must occur, {@code 退货+运费} both, {@code 运费/邮费+谁} one of the first two and
 * the third, {@code 退货+-换货} one without the other; {@code -换货} alone keeps the entry out wherever it occurs.
 */
public final class KeywordSyntax {

    private static final Pattern AND = Pattern.compile("[+＋]");
    private static final Pattern NOT = Pattern.compile("^[-－]");

    /** Between words of which one is Chinese: 24/7 is one word. */
    private static final Pattern OR = Pattern.compile("(?<=[^\\x00-\\x7f])\\s*[/／]|[/／]\\s*(?=[^\\x00-\\x7f])");

    /**
     * What must occur and what must not, as written.
     *
     * @param required of each list one word must occur
     */
    public record Rule(List<List<String>> required, List<String> excluded) {}

    /** Why a rule cannot work. */
    public enum Fault {
        /** It has no word. */
        EMPTY,
        /** Beside a sign a word is missing. */
        WORD_MISSING,
        /** What must occur contains what must not. */
        CONTRADICTION
    }

    private KeywordSyntax() {}

    /** Reads a rule; what has no letter and no digit is left out. */
    public static Rule parse(String rule) {
        List<List<String>> required = new ArrayList<>();
        List<String> excluded = new ArrayList<>();
        for (String part : AND.split(rule, -1)) {
            String stripped = part.strip();
            boolean excludes = NOT.matcher(stripped).find();
            List<String> words = OR.splitAsStream(excludes ? stripped.substring(1) : stripped)
                    .map(String::strip)
                    .filter(KeywordSyntax::isWord)
                    .toList();
            if (excludes) {
                excluded.addAll(words);
            } else if (!words.isEmpty()) {
                required.add(words);
            }
        }
        return new Rule(required, excluded);
    }

    /** Empty for a rule that can work. */
    public static Optional<Fault> faultIn(String rule) {
        if (!isWord(rule)) {
            return Optional.of(Fault.EMPTY);
        }
        if (!Arrays.stream(AND.split(rule, -1)).allMatch(KeywordSyntax::isWhole)) {
            return Optional.of(Fault.WORD_MISSING);
        }
        Rule parsed = parse(rule);
        boolean contradicts = parsed.required().stream().anyMatch(words -> words.stream()
                .allMatch(word -> parsed.excluded().stream().anyMatch(word::contains)));
        return contradicts ? Optional.of(Fault.CONTRADICTION) : Optional.empty();
    }

    /** Whether there is a word wherever the signs of the part want one. */
    private static boolean isWhole(String part) {
        String words = NOT.matcher(part.strip()).replaceFirst("");
        return Arrays.stream(OR.split(words, -1)).allMatch(KeywordSyntax::isWord);
    }

    private static boolean isWord(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
