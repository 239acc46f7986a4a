package io.miaohui.faq.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * One rule of an admin: all of {@code required} occur and none of {@code excluded}.
 *
 * @param place of the entry in the base
 * @param required empty for a rule that only excludes; it then bars the entry where one of its words occurs
 */
record KeywordRule(int place, List<String> required, List<String> excluded) {

    /** Reads {@code a+b}, {@code a+-x} and {@code -x}. */
    static KeywordRule parse(int place, String rule, UnaryOperator<String> canonical) {
        List<String> required = new ArrayList<>();
        List<String> excluded = new ArrayList<>();
        for (String part : rule.split("[+＋]")) {
            String stripped = part.strip();
            boolean excludes = stripped.startsWith("-") || stripped.startsWith("－");
            String word = canonical.apply(excludes ? stripped.substring(1) : stripped);
            if (!word.isEmpty()) {
                (excludes ? excluded : required).add(word);
            }
        }
        return new KeywordRule(place, List.copyOf(required), List.copyOf(excluded));
    }

    boolean holds(Set<String> found) {
        return !required.isEmpty()
                && found.containsAll(required)
                && excluded.stream().noneMatch(found::contains);
    }

    boolean bars(Set<String> found) {
        return required.isEmpty() && excluded.stream().anyMatch(found::contains);
    }
}
