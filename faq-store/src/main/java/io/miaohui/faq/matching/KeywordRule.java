package io.miaohui.faq.matching;

import io.miaohui.faq.KeywordSyntax;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * One rule of an admin: one of each list of {@code required} occurs and none of {@code excluded}.
 *
 * @param place of the entry in the base
 * @param required empty for a rule that only excludes; it then bars the entry where one of its words occurs
 */
record KeywordRule(int place, List<List<String>> required, List<String> excluded) {

    /** Reads what {@link KeywordSyntax} describes; words that nothing is left of are left out. */
    static KeywordRule parse(int place, String rule, UnaryOperator<String> canonical) {
        KeywordSyntax.Rule written = KeywordSyntax.parse(rule);
        return new KeywordRule(
                place,
                written.required().stream()
                        .map(words -> canonical(words, canonical))
                        .filter(words -> !words.isEmpty())
                        .toList(),
                canonical(written.excluded(), canonical));
    }

    private static List<String> canonical(List<String> words, UnaryOperator<String> canonical) {
        return words.stream()
                .map(canonical)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /** The words that make the rule hold, of each list the longest; nothing if it does not hold. */
    Optional<List<String>> heldBy(Set<String> found) {
        if (required.isEmpty() || excluded.stream().anyMatch(found::contains)) {
            return Optional.empty();
        }
        List<String> words = required.stream()
                .flatMap(any ->
                        any.stream().filter(found::contains).max(Comparator.comparingInt(String::length)).stream())
                .toList();
        return words.size() == required.size() ? Optional.of(words) : Optional.empty();
    }

    /** The word that bars the entry, if one does. */
    Optional<String> barredBy(Set<String> found) {
        return required.isEmpty() ? excluded.stream().filter(found::contains).findFirst() : Optional.empty();
    }
}
