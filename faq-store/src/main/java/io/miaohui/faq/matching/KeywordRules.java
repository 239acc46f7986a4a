package io.miaohui.faq.matching;

import io.miaohui.faq.FaqEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The keyword rules of all entries; the cost of a look-up grows with the words found, not with the rules. */
final class KeywordRules {

    /** How sure a rule is whose words are next to nothing of the question: enough to be offered, not to answer. */
    private static final double FAINT = 0.3;

    private static final double SURE = 0.95;

    private static final Called NOBODY = new Called(Map.of(), Map.of());

    private final Trie<String> words = new Trie<>();
    private final Map<String, List<KeywordRule>> byWord = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    /** What the rules make of a text: how strongly which entries are called, and which may not answer, with the word that bars each. */
    record Called(Map<Integer, Call> calls, Map<Integer, String> barred) {}

    /** @param strength 0..1 */
    record Call(double strength, List<String> words) {}

    KeywordRules(List<IndexedEntry> entries, UnaryOperator<String> canonical) {
        for (int place = 0; place < entries.size(); place++) {
            FaqEntry entry = entries.get(place).entry();
            for (String rule : entry.keywords()) {
                add(KeywordRule.parse(place, rule, canonical));
            }
        }
    }

    private void add(KeywordRule rule) {
        List<String> required = rule.required().stream().flatMap(List::stream).toList();
        names.addAll(required);
        Stream.concat(required.stream(), rule.excluded().stream()).forEach(word -> words.put(word, word));
        List<String> keys =
                rule.required().isEmpty() ? rule.excluded() : rule.required().get(0);
        keys.forEach(
                word -> byWord.computeIfAbsent(word, key -> new ArrayList<>(1)).add(rule));
    }

    /** The words that the rules require. */
    Set<String> words() {
        return names;
    }

    Called in(String text) {
        if (byWord.isEmpty()) {
            return NOBODY;
        }
        Set<String> found = new LinkedHashSet<>();
        words.scanAll(text, found::add);
        Map<Integer, Call> calls = new HashMap<>();
        Map<Integer, String> barred = new HashMap<>();
        for (String word : found) {
            for (KeywordRule rule : byWord.getOrDefault(word, List.of())) {
                rule.barredBy(found).ifPresent(by -> barred.put(rule.place(), by));
                rule.heldBy(found)
                        .ifPresent(by -> calls.merge(
                                rule.place(), call(by, text), (a, b) -> a.strength() >= b.strength() ? a : b));
            }
        }
        return new Called(calls, barred);
    }

    /** The more of the question the words make up, the surer it is. */
    private static Call call(List<String> words, String text) {
        int length = words.stream().mapToInt(String::length).sum();
        double share = Math.min(1, (double) length / text.length());
        return new Call(Math.min(SURE, FAINT + share), words);
    }
}
