package io.miaohui.insight.learning;

import io.miaohui.faq.FaqEntry;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Finds the entry whose answer says the same as an agent's words. */
final class AnswerLikeness {

    /** Share of pairs of letters in common, 0..1, from which two answers say the same. */
    private static final double ALIKE = 0.8;

    private AnswerLikeness() {}

    static Optional<FaqEntry> closest(String words, Collection<FaqEntry> entries) {
        String plain = Texts.plain(words);
        Set<Integer> pairs = pairs(plain);
        FaqEntry closest = null;
        double best = ALIKE;
        for (FaqEntry entry : entries) {
            double likeness = entry.enabled() ? likeness(plain, pairs, Texts.plain(entry.answer())) : 0;
            if (likeness >= best) {
                best = likeness;
                closest = entry;
            }
        }
        return Optional.ofNullable(closest);
    }

    private static double likeness(String one, Set<Integer> pairs, String other) {
        if (one.equals(other)) {
            return 1;
        }
        int shorter = Math.min(one.length(), other.length());
        if (shorter < 2 || shorter < ALIKE / (2 - ALIKE) * Math.max(one.length(), other.length())) {
            return 0;
        }
        Set<Integer> others = pairs(other);
        long common = others.stream().filter(pairs::contains).count();
        return 2.0 * common / (pairs.size() + others.size());
    }

    private static Set<Integer> pairs(String text) {
        Set<Integer> pairs = new HashSet<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.charAt(i) << 16 | text.charAt(i + 1));
        }
        return pairs;
    }
}
