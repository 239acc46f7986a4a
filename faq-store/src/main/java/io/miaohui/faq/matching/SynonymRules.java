package io.miaohui.faq.matching;

import io.miaohui.faq.Synonyms;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Words that are understood as others. Two-way groups bring questions and the FAQ to one wording, groups that share a
 * word counting as one; one-way rules give a question a second reading beside its own, so that the FAQ's own use of the
 * left side keeps its meaning.
 */
final class SynonymRules {

    private static final int MAX_READINGS = 3;

    private final Trie<String> canonical = new Trie<>();
    private final Trie<List<String>> oneWay = new Trie<>();
    private final Map<String, String> variants;
    private int widest;

    SynonymRules(List<Synonyms.Group> groups, UnaryOperator<String> normalizer) {
        Map<String, String> parents = new HashMap<>();
        for (Synonyms.Group group : groups) {
            List<String> words = normalized(group.words(), normalizer);
            List<String> means = normalized(group.means(), normalizer);
            if (group.means().isEmpty()) {
                words.forEach(word -> join(parents, words.get(0), word));
            } else if (!means.isEmpty()) {
                words.forEach(word -> oneWay.put(word, means));
                widest = Math.max(widest, means.size());
            }
        }
        variants = parents.keySet().stream()
                .collect(Collectors.toUnmodifiableMap(word -> word, word -> root(parents, word)));
        variants.forEach(canonical::put);
    }

    /** The words of two-way groups, each with the one in whose place it is understood. */
    Map<String, String> variants() {
        return variants;
    }

    /** The one wording in which texts are compared. */
    String canonical(String text) {
        return replaced(text, canonical, word -> word);
    }

    /** The places of the text at which a word stands that a rule knows. */
    BitSet settled(String text) {
        BitSet settled = new BitSet();
        canonical.scan(text, (start, end, word) -> settled.set(start, end));
        oneWay.scan(text, (start, end, means) -> settled.set(start, end));
        return settled;
    }

    /** What the rules put in place of what, for people: {@code 邮费 → 运费, 咋 → 怎么}. */
    String changes(String text) {
        List<String> changes = new ArrayList<>();
        canonical.scan(text, (start, end, word) -> changes.add(change(text.substring(start, end), word)));
        oneWay.scan(
                text, (start, end, means) -> changes.add(change(text.substring(start, end), String.join("/", means))));
        changes.removeIf(String::isEmpty);
        return String.join(", ", changes);
    }

    private static String change(String word, String value) {
        return word.equals(value) ? "" : word + " → " + value;
    }

    /** The question with the first of what one-way rules make of it: dialect and slang in common words. */
    String plain(String text) {
        return reading(text, 0);
    }

    /** The question in its canonical wording first, then what one-way rules make of it. */
    List<String> readings(String text) {
        List<String> readings = new ArrayList<>(2);
        readings.add(canonical(text));
        for (int i = 0; i < Math.min(widest, MAX_READINGS); i++) {
            String reading = reading(text, i);
            String understood = reading.equals(text) ? readings.get(0) : canonical(reading);
            if (!readings.contains(understood)) {
                readings.add(understood);
            }
        }
        return readings;
    }

    private String reading(String text, int choice) {
        return replaced(text, oneWay, means -> means.get(Math.min(choice, means.size() - 1)));
    }

    private static <V> String replaced(String text, Trie<V> words, Function<V, String> by) {
        StringBuilder result = new StringBuilder();
        int[] done = {0};
        words.scan(text, (start, end, value) -> {
            result.append(text, done[0], start).append(by.apply(value));
            done[0] = end;
        });
        return done[0] == 0 ? text : result.append(text, done[0], text.length()).toString();
    }

    private static List<String> normalized(List<String> words, UnaryOperator<String> normalizer) {
        return words.stream().map(normalizer).filter(word -> !word.isEmpty()).toList();
    }

    private static void join(Map<String, String> parents, String first, String second) {
        String left = root(parents, first);
        String right = root(parents, second);
        parents.put(right, left);
        parents.put(left, left);
    }

    private static String root(Map<String, String> parents, String word) {
        String at = word;
        while (!parents.getOrDefault(at, at).equals(at)) {
            at = parents.getOrDefault(at, at);
        }
        return at;
    }
}
