package io.miaohui.conversation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a text what points to a person: phone, identity, order and account numbers, mail addresses, links. What
 * takes its place is punctuation, which matching does not read. {@link PrivateDetails} does it for readers.
 */
public final class PersonalData {

    public static final String MASK = "***";

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final Pattern LINK = Pattern.compile("(?:https?://|www\\.)[\\x21-\\x7e]+", FLAGS);
    private static final Pattern MAIL =
            Pattern.compile("[a-z0-9.+_-]+@[a-z0-9-]+(?:\\.[a-z0-9-]+)+", Pattern.CASE_INSENSITIVE);
    private static final Pattern ACCOUNT =
            Pattern.compile("((?:微信号?|v信|vx|wx|qq号?)\\s*[:：是]?\\s*)[a-z0-9_-]{5,}", Pattern.CASE_INSENSITIVE);

    /** Six digits or more, in one run or in groups as phone numbers are written. */
    private static final Pattern NUMBER = Pattern.compile("\\+?\\d(?:[ -]?\\d){5,}x?", FLAGS);

    /** Letters and digits mixed, as order numbers are. */
    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9_-]{7,}", Pattern.CASE_INSENSITIVE);

    private static final Pattern MOBILE = Pattern.compile("(?<!\\d)(?:\\+?86[ -]?)?1[3-9]\\d(?:[ -]?\\d{4}){2}(?!\\d)");
    private static final Pattern IDENTITY = Pattern.compile("(?<!\\d)\\d{17}[\\dXx](?!\\d)");

    /** Longer than any hotline, and not one that begins as hotlines do. */
    private static final Pattern LONG_CODE =
            Pattern.compile("(?<![a-zA-Z0-9/._=?&-])(?!400|800)[a-zA-Z]{0,4}\\d{10,}(?!\\d)");

    private static final int DIGITS_OF_A_CODE = 6;

    private PersonalData() {}

    /** Of what a customer wrote. */
    public static String maskQuestion(String text) {
        String masked = LINK.matcher(text).replaceAll(MASK);
        masked = MAIL.matcher(masked).replaceAll(MASK);
        masked = ACCOUNT.matcher(masked).replaceAll("$1" + MASK);
        masked = MOBILE.matcher(masked).replaceAll(MASK);
        masked = CODE.matcher(masked)
                .replaceAll(found -> isCode(found.group()) ? MASK : Matcher.quoteReplacement(found.group()));
        return NUMBER.matcher(masked).replaceAll(MASK);
    }

    /** Of what an agent answered: links, addresses and hotlines are part of an answer, this customer's numbers are not. */
    public static String maskAnswer(String text) {
        String masked = IDENTITY.matcher(text).replaceAll(MASK);
        masked = MOBILE.matcher(masked).replaceAll(MASK);
        return LONG_CODE.matcher(masked).replaceAll(MASK);
    }

    private static boolean isCode(String token) {
        return token.chars().filter(Character::isDigit).count() >= DIGITS_OF_A_CODE;
    }
}
