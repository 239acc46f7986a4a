package io.miaohui.faq.matching;

import java.util.HashMap;
import java.util.Map;

/** Characters that are taken for one another by their looks, from the word list that ships with matching. */
final class LookAlikes {

    private final Map<Character, String> byChar = new HashMap<>();

    LookAlikes() {
        for (String line : Words.lines("look-alikes.txt")) {
            String group = line.replace(" ", "");
            for (int i = 0; i < group.length(); i++) {
                byChar.merge(group.charAt(i), group.substring(0, i) + group.substring(i + 1), String::concat);
            }
        }
    }

    /** All that look like it, in one string. */
    String of(char c) {
        return byChar.getOrDefault(c, "");
    }
}
