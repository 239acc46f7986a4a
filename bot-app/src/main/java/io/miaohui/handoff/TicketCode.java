package io.miaohui.handoff;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Codes such as {@code #A34}: one letter, then digits. Of the signs that look alike (0 O D Q, 1 I L, 2 Z, 5 S, 8 B, 6 G,
 * U V) at most one is used, and none where a letter could be taken for a digit.
 */
final class TicketCode {

    static final String LETTERS = "ACEFHJKMNPRTUWXY";
    static final String DIGITS = "34679";

    private static final String CODE = "[#＃]\\s*([A-Za-zＡ-Ｚａ-ｚ])\\s?([0-9０-９]{2,6})";
    private static final Pattern ANYWHERE = Pattern.compile(CODE, Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern AT_HEAD =
            Pattern.compile("^[\\s*【\\[「]*" + CODE + "[\\s:：,，、】\\]」*]*", Pattern.UNICODE_CHARACTER_CLASS);

    /** Marks without width that clients put after mentions and around what was copied. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\u200B-\\u200F\\u2060\\uFEFF]");

    /** A text that begins with a code, taken apart. */
    record Headed(String code, String rest) {}

    private TicketCode() {}

    static String random(RandomGenerator random, int digits) {
        StringBuilder code = new StringBuilder("#").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        for (int i = 0; i < digits; i++) {
            code.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
        }
        return code.toString();
    }

    /** The code at the head of a text, however it was typed, and what follows it. */
    static Optional<Headed> atHead(String text) {
        String seen = visible(text);
        Matcher matcher = AT_HEAD.matcher(seen);
        return matcher.find()
                ? Optional.of(new Headed(canonical(matcher), seen.substring(matcher.end())))
                : Optional.empty();
    }

    static String visible(String text) {
        return INVISIBLE.matcher(text).replaceAll("");
    }

    /** The first code in a text. */
    static Optional<String> in(String text) {
        Matcher matcher = ANYWHERE.matcher(text);
        return matcher.find() ? Optional.of(canonical(matcher)) : Optional.empty();
    }

    /** The code that somebody typed with or without its sign, in the form in which it is stored. */
    static String canonical(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
        return plain.startsWith("#") ? plain : '#' + plain;
    }

    private static String canonical(Matcher matcher) {
        return canonical(matcher.group(1) + matcher.group(2));
    }
}
