package io.miaohui.faq.matching;

import com.hankcs.hanlp.dictionary.CoreBiGramTableDictionary;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How likely words follow one another, in the language at large and in a base. Safe for use by many threads. */
final class Fluency {

    /** About so many words were counted for HanLP's dictionary. */
    private static final double ALL = 1_100_000;

    /** Keeps a pair of rare words from counting as certain. */
    private static final double CAUTION = 5;

    private static final double NEVER_SEEN = 1e-8;

    private final BaseWords base;

    Fluency(BaseWords base) {
        this.base = base;
    }

    /**
     * The logarithm of how likely these words are between those two; the higher, the likelier.
     *
     * @param before the word in front, {@code null} at the beginning
     * @param after the word behind, {@code null} at the end
     */
    double of(@Nullable String before, List<String> words, @Nullable String after) {
        double sum = 0;
        String last = before;
        for (String word : words) {
            sum += log(last, word);
            last = word;
        }
        return after == null ? sum : sum + log(last, after);
    }

    private double log(@Nullable String before, String word) {
        double often = frequency(word) / ALL;
        double together = before == null ? 0 : pairs(before, word) / (frequency(before) + CAUTION);
        return Math.log(0.4 * together + 0.3 * often + 0.3 * base.share(word) + NEVER_SEEN);
    }

    static boolean isWord(String word) {
        return CoreDictionary.contains(word);
    }

    /** How often one follows the other in the language at large. */
    static int pairs(String one, String two) {
        return Math.max(0, CoreBiGramTableDictionary.getBiFrequency(one, two));
    }

    private static int frequency(String word) {
        CoreDictionary.Attribute known = CoreDictionary.get(word);
        return known == null ? 0 : known.totalFrequency;
    }
}
