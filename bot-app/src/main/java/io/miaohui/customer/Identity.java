package io.miaohui.customer;

import java.util.List;
import java.util.regex.Pattern;

/**
 * An id under which a customer writes.
 *
 * @param channel one of {@link #CHANNELS}
 * @param account the account on that channel, as its key in the settings; empty for any of them
 * @param id the customer's id there: a UserID, an external_userid, a staffId, the web chat's customer
 */
public record Identity(String channel, String account, String id) {

    /** The channels on which one person is on the other side. */
    public static final List<String> CHANNELS = List.of("wecom", "wecom-kf", "wecom-bot", "dingtalk", "web");

    static final int LONGEST_ID = 190;
    private static final int LONGEST_ACCOUNT = 64;

    /** A spreadsheet has several in one cell, separated by lines or bars. */
    private static final Pattern NOT_IN_AN_ID = Pattern.compile("[\\p{Cntrl}|]|^[\\s']|\\s$");

    /** @throws IllegalArgumentException if it can't be an id on a channel; the message says what is wrong */
    public Identity {
        if (!CHANNELS.contains(channel)) {
            throw new IllegalArgumentException("channel must be one of " + String.join(", ", CHANNELS));
        }
        if (!isAccount(account)) {
            throw new IllegalArgumentException("account must be the key of an account in the settings, or empty");
        }
        if (!isWellFormed(id)) {
            throw new IllegalArgumentException("id must have 1 to " + LONGEST_ID
                    + " characters, no | or control character, and no space or apostrophe at its ends");
        }
    }

    static boolean isWellFormed(String id) {
        return !id.isEmpty()
                && id.length() <= LONGEST_ID
                && !NOT_IN_AN_ID.matcher(id).find();
    }

    static boolean isAccount(String account) {
        return account.length() <= LONGEST_ACCOUNT && account.chars().noneMatch(Identity::separates);
    }

    private static boolean separates(int character) {
        return character == ':' || Character.isWhitespace(character) || Character.isISOControl(character);
    }
}
