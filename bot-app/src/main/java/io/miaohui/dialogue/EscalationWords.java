package io.miaohui.dialogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells whether a customer asks for a person. A word of the list may stand anywhere in the message; exceptions such as
 * 人工费 are taken out first. A bare 人工 or 真人 counts only where it is the whole message.
 */
public final class EscalationWords {

    /** The possessive {@code *+} takes no stack for each repetition: 2,000 times 我 would overflow it. */
    private static final Pattern BARE = Pattern.compile("(?:我|要|想|请|帮|给|麻烦|直接|快|你好|您好|转|找|叫|接)*+"
            + "(?:人工|真人|活人|客服|human|agent|operator|representative)(?:谢谢|吧|呢|啊|吗|在|快|点|please)*+");

    /** Stands where an exception was, so that what is left and right of it does not make a new word. */
    private static final String GAP = "\n";

    private final List<String> words = new ArrayList<>();
    private final List<String> exceptions = new ArrayList<>();

    /** @param lines one word or phrase each; those that begin with {@code -} are exceptions */
    public EscalationWords(List<String> lines) {
        for (String line : lines) {
            String plain = Plain.of(line);
            if (!plain.isEmpty()) {
                (line.startsWith("-") ? exceptions : words).add(plain);
            }
        }
        exceptions.sort(Comparator.comparing(String::length).reversed());
    }

    public boolean callIn(String message) {
        String plain = Plain.of(message);
        if (BARE.matcher(plain).matches()) {
            return true;
        }
        for (String exception : exceptions) {
            plain = plain.replace(exception, GAP);
        }
        return words.stream().anyMatch(plain::contains);
    }
}
