package io.miaohui.connectors.wecom;

import java.util.regex.Pattern;

/** What all Markdown of WeCom has in common that is not so in CommonMark. */
public final class WecomMarkdown {

    private static final String ZERO_WIDTH_SPACE = "\u200b";
    private static final Pattern ESCAPE = Pattern.compile("\\\\(\\p{Punct})");

    private WecomMarkdown() {}

    /**
     * WeCom shows the backslash of an escaped mark, and it mentions people by {@code <@userid>}, which a customer's words
     * must not do. A zero-width space takes the meaning from both.
     */
    public static String dialect(String markdown) {
        return ESCAPE.matcher(markdown).replaceAll("$1" + ZERO_WIDTH_SPACE).replace("<@", "<" + ZERO_WIDTH_SPACE + "@");
    }
}
