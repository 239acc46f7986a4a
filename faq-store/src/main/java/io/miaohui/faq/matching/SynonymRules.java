package io.miaohui.faq.matching;

import io.miaohui.faq.Synonyms;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        StringBuilder result = new StringBuilder(text.length());
        int[] done = {0};
        canonical.scan(text, hit -> {
            result.append(text, done[0], hit.start()).append(hit.value());
            done[0] = hit.end();
        });
        return done[0] == 0 ? text : result.append(text, done[0], text.length()).toString();
    }

    /** The places of the text at which a word stands that a rule knows. */
    BitSet settled(String text) {
        BitSet settled = new BitSet();
        canonical.scan(text, hit -> settled.set(hit.start(), hit.end()));
        oneWay.scan(text, hit -> settled.set(hit.start(), hit.end()));
        return settled;
    }

    /** What the rules put in place of what, for people: {@code 邮费 → 运费, 咋 → 怎么}. */
    String changes(String text) {
        List<String> changes = new ArrayList<>();
        canonical.scan(text, hit -> changes.add(change(text, hit, hit.value())));
        oneWay.scan(text, hit -> changes.add(change(text, hit, String.join("/", hit.value()))));
        changes.removeIf(String::isEmpty);
        return String.join(", ", changes);
    }

    private static String change(String text, Trie.Hit<?> hit, String value) {
        String word = text.substring(hit.start(), hit.end());
        return word.equals(value) ? "" : word + " → " + value;
    }

    /** The question with the first of what one-way rules make of it: dialect and slang in common words. */
    String plain(String text) {
        return reading(text, 0);
    }

    /** The question in its canonical wording first, then what one-way rules make of it. */
    List<String> readings(String text) {
        Set<String> readings = new LinkedHashSet<>();
        readings.add(canonical(text));
        for (int i = 0; i < Math.min(widest, MAX_READINGS); i++) {
            readings.add(canonical(reading(text, i)));
        }
        return new ArrayList<>(readings);
    }

    private String reading(String text, int choice) {
        StringBuilder result = new StringBuilder(text.length());
        int[] done = {0};
        oneWay.scan(text, hit -> {
            List<String> means = hit.value();
            result.append(text, done[0], hit.start()).append(means.get(Math.min(choice, means.size() - 1)));
            done[0] = hit.end();
        });
        return result.append(text, done[0], text.length()).toString();
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
