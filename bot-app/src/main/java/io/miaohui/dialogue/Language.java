package io.miaohui.dialogue;

import java.util.regex.Pattern;

/** The languages that the bot speaks. */
enum Language {
    ZH,
    EN;

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z]{2}");

    /** English only for what has Latin words and no Han characters; an order number alone is no language. */
    static Language of(String words) {
        return !HAN.matcher(words).find() && LATIN_WORD.matcher(words).find() ? EN : ZH;
    }
}
