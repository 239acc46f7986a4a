package io.miaohui.handoff;

import java.util.regex.Pattern;

/**
 * What a person typed, as Markdown that shows exactly that: a customer cannot put a link, a mention or a made-up ticket
 * line into the agents' group, and an agent's 3*4*5 stays one.
 */
final class Literal {

    private static final Pattern MARKS =
            Pattern.compile("[\\\\`*_\\[\\]~]|&(?=#?\\w+;)|^#(?=#*\\s)", Pattern.MULTILINE);

    private Literal() {}

    /** For a customer, who may get several lines. */
    static String text(String typed) {
        return MARKS.matcher(typed.strip()).replaceAll("\\\\$0").replace("<", "\\<");
    }

    /**
     * For a group, on one line. Group robots read {@code <@name>} as a mention even behind a backslash, so the bracket
     * becomes its full-width twin.
     */
    static String line(String typed, int max) {
        return MARKS.matcher(Shorten.line(typed, max)).replaceAll("\\\\$0").replace('<', '＜');
    }
}
