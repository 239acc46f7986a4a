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

/** The keyword rules of all entries; the cost of a look-up grows with the words found, not with the rules. */
final class KeywordRules {

    /** How sure a rule is whose words are next to nothing of the question: enough to be offered, not to answer. */
    private static final double FAINT = 0.3;

    private static final double SURE = 0.95;

    private final Trie<String> words = new Trie<>();
    private final Map<String, List<KeywordRule>> byWord = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    /** What the rules make of a text: how strongly which entries are called, and which may not answer. */
    record Called(Map<Integer, Call> calls, Set<Integer> barred) {}

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
        names.addAll(rule.required());
        rule.required().forEach(word -> words.put(word, word));
        rule.excluded().forEach(word -> words.put(word, word));
        List<String> keys =
                rule.required().isEmpty() ? rule.excluded() : rule.required().subList(0, 1);
        keys.forEach(
                word -> byWord.computeIfAbsent(word, key -> new ArrayList<>(1)).add(rule));
    }

    /** The words that the rules require. */
    Set<String> words() {
        return names;
    }

    Called in(String text) {
        if (byWord.isEmpty()) {
            return new Called(Map.of(), Set.of());
        }
        Set<String> found = new LinkedHashSet<>();
        words.scanAll(text, found::add);
        Map<Integer, Call> calls = new HashMap<>();
        Set<Integer> barred = new HashSet<>();
        for (String word : found) {
            for (KeywordRule rule : byWord.getOrDefault(word, List.of())) {
                if (rule.bars(found)) {
                    barred.add(rule.place());
                } else if (rule.holds(found)) {
                    calls.merge(rule.place(), call(rule, text), (a, b) -> a.strength() >= b.strength() ? a : b);
                }
            }
        }
        return new Called(calls, barred);
    }

    /** The more of the question the rule's words make up, the surer it is. */
    private static Call call(KeywordRule rule, String text) {
        int length = rule.required().stream().mapToInt(String::length).sum();
        double share = Math.min(1, (double) length / text.length());
        return new Call(Math.min(SURE, FAINT + share), rule.required());
    }
}
