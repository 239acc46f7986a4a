package io.miaohui.customer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A person as the company knows them.
 *
 * @param key the company's own key, such as a member number
 * @param name what to call them; empty if unknown
 * @param vip whether they count among those who matter most
 * @param note what agents should know; empty if nothing
 * @param identities under which they write, each once
 */
public record Customer(String key, String name, boolean vip, String note, List<Identity> identities) {

    static final int LONGEST_NAME = 64;
    static final int LONGEST_NOTE = 500;
    static final int MOST_IDENTITIES = 50;

    /** It stands in addresses as it is. */
    private static final Pattern KEY = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@:-]{0,63}");

    /** @throws IllegalArgumentException if it can't be kept so; the message says what is wrong */
    public Customer {
        name = name.strip();
        note = note.strip();
        identities = List.copyOf(new LinkedHashSet<>(identities));
        if (!isKey(key)) {
            throw new IllegalArgumentException(
                    "key must have 1 to 64 letters, digits or . _ @ : - and begin with a letter or digit");
        }
        if (name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("name must have at most " + LONGEST_NAME + " characters");
        }
        if (note.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException("note must have at most " + LONGEST_NOTE + " characters");
        }
        if (identities.size() > MOST_IDENTITIES) {
            throw new IllegalArgumentException("there may be at most " + MOST_IDENTITIES + " identities");
        }
    }

    /** The same, but for the order of the identities. */
    boolean isLike(Customer other) {
        return key.equals(other.key)
                && name.equals(other.name)
                && vip == other.vip
                && note.equals(other.note)
                && Set.copyOf(identities).equals(Set.copyOf(other.identities));
    }

    static boolean isKey(String key) {
        return KEY.matcher(key).matches();
    }
}
