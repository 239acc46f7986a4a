package io.miaohui.conversation;

import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hides what a bystander need not read, and leaves enough that two of a kind can be told apart: {@code 138****5678}.
 * Numbers are judged by their check digits, so that an order number stays readable.
 */
public final class PrivateDetails {

    /** Digits of a card, in one run or in groups. */
    private static final Pattern LONG_NUMBER =
            Pattern.compile("(?<![0-9A-Za-z])[0-9](?:[ -]?[0-9]){14,18}(?:[ -]?[Xx])?(?![0-9A-Za-z])");

    private static final Pattern MOBILE =
            Pattern.compile("(?<!\\d)((?:\\+?86[ -]?)?)(1[3-9]\\d)[ -]?\\d{4}[ -]?(\\d{4})(?!\\d)");
    private static final Pattern LANDLINE = Pattern.compile("(?<!\\d)(0\\d{2,3}[ -]?)\\d{3,4}(\\d{4})(?!\\d)");
    private static final Pattern MAIL =
            Pattern.compile("([A-Za-z0-9])[A-Za-z0-9.+_-]*(@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+)");

    private static final String STREET = "(?:路|街|大道|巷|胡同|村|小区|花园|公寓|大厦|苑|新城)";
    private static final String NUMBER = "(?:\\s?[A-Za-z0-9一二三四五六七八九十百-]{1,6}\\s?(?:号楼|号院|号|栋|幢|弄|座|单元|室|层|楼))";

    /**
     * A street or an estate with a number; the province, city and district before it stay. Looks for the number first:
     * to divide what comes before into places takes thousands of tries wherever there is none.
     */
    private static final Pattern ADDRESS = Pattern.compile("(?=\\p{IsHan}{1,48}?" + STREET + NUMBER + ")"
            + "((?:\\p{IsHan}{1,7}?(?:省|自治区|市|区|县|镇|乡)){0,4})"
            + "\\p{IsHan}{1,8}?" + STREET + NUMBER + "+(?:\\s?\\d{2,4}室?)?");

    private static final int LENGTH_OF_IDENTITY = 18;
    private static final int[] IDENTITY_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String IDENTITY_CHECKS = "10X98765432";

    private PrivateDetails() {}

    /** Safe for texts of any length. */
    public static String hidden(String text) {
        String narrow = narrowDigits(text);
        String some = replace(LONG_NUMBER, narrow, found -> number(found.group()));
        some = replace(MOBILE, some, found -> found.group(1) + found.group(2) + "****" + found.group(3));
        some = replace(LANDLINE, some, found -> found.group(1) + "****" + found.group(2));
        some = replace(MAIL, some, found -> found.group(1) + "***" + found.group(2));
        some = replace(ADDRESS, some, found -> found.group(1) + "****");
        // Where there is nothing to hide, the digits stay as they were typed.
        return some.equals(narrow) ? text : some;
    }

    private static String replace(Pattern pattern, String text, Function<MatchResult, String> hidden) {
        return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(hidden.apply(found)));
    }

    private static String number(String found) {
        String plain = found.replaceAll("[ -]", "");
        boolean isPrivate = isIdentity(plain) || isBankCard(plain);
        return isPrivate ? plain.substring(0, 3) + "****" + plain.substring(plain.length() - 4) : found;
    }

    /** By GB 11643: 17 digits and a check digit, modulo 11. */
    private static boolean isIdentity(String number) {
        if (number.length() != LENGTH_OF_IDENTITY) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < IDENTITY_WEIGHTS.length; i++) {
            sum += IDENTITY_WEIGHTS[i] * Character.digit(number.charAt(i), 10);
        }
        return IDENTITY_CHECKS.charAt(sum % IDENTITY_CHECKS.length()) == Character.toUpperCase(number.charAt(17));
    }

    /** By Luhn. Cards begin with 3 to 6 or 9, order numbers mostly with the year. */
    private static boolean isBankCard(String number) {
        if (!number.matches("[34569]\\d{14,18}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = Character.digit(number.charAt(number.length() - 1 - i), 10);
            int counted = i % 2 == 0 ? digit : 2 * digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }

    private static String narrowDigits(String text) {
        StringBuilder narrow = new StringBuilder(text);
        for (int i = 0; i < narrow.length(); i++) {
            char at = narrow.charAt(i);
            if (at >= '０' && at <= '９') {
                narrow.setCharAt(i, (char) (at - '０' + '0'));
            }
        }
        return narrow.toString();
    }
}
