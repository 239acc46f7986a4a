package io.miaohui.insight.learning;

import io.miaohui.faq.FaqEntry;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the entries whose answers say the same as an agent's words. Immutable. */
final class AnswerLikeness {

    /** Share of pairs of letters in common, 0..1, from which two answers say the same. */
    private static final double ALIKE = 0.8;

    private final List<Answer> answers;

    /** @param pairs each once, in order */
    private record Answer(FaqEntry entry, String plain, int[] pairs) {}

    private record Alike(FaqEntry entry, double likeness) {}

    AnswerLikeness(Collection<FaqEntry> entries) {
        answers = entries.stream()
                .filter(FaqEntry::enabled)
                .map(entry -> {
                    String plain = Texts.plain(entry.answer());
                    return new Answer(entry, plain, pairs(plain));
                })
                .toList();
    }

    Optional<FaqEntry> closest(String words) {
        return alike(words, 1).stream().findFirst();
    }

    /** The closest first. */
    List<FaqEntry> alike(String words, int limit) {
        String plain = Texts.plain(words);
        int[] pairs = pairs(plain);
        return answers.stream()
                .map(answer -> new Alike(answer.entry(), likeness(plain, pairs, answer)))
                .filter(alike -> alike.likeness() >= ALIKE)
                .sorted(Comparator.comparingDouble(Alike::likeness).reversed())
                .limit(limit)
                .map(Alike::entry)
                .toList();
    }

    private static double likeness(String one, int[] pairs, Answer other) {
        if (one.equals(other.plain())) {
            return 1;
        }
        int shorter = Math.min(one.length(), other.plain().length());
        int longer = Math.max(one.length(), other.plain().length());
        if (shorter < 2 || shorter < ALIKE / (2 - ALIKE) * longer) {
            return 0;
        }
        return 2.0 * common(pairs, other.pairs()) / (pairs.length + other.pairs().length);
    }

    private static int common(int[] one, int[] other) {
        int common = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            int order = Integer.compare(one[i], other[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return common;
    }

    private static int[] pairs(String text) {
        int[] pairs = new int[Math.max(0, text.length() - 1)];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = text.charAt(i) << 16 | text.charAt(i + 1);
        }
        return Arrays.stream(pairs).sorted().distinct().toArray();
    }
}
