package io.miaohui.faq.matching;

import java.util.HashMap;
import java.util.Map;

/** Gathers the words of a base; also those that the dictionary lacks and the segmenter therefore cuts into characters. */
final class WordCollector {

    /** So often two characters must stand together … */
    private static final int OFTEN = 3;

    /** … and this is the least share of the rarer one's places. */
    private static final double FAITHFUL = 0.5;

    private final BaseWords words = new BaseWords(Syllables.table());
    private final Map<String, Integer> pairs = new HashMap<>();

    /** @param text a question, word by word */
    void add(String[] text) {
        for (int i = 0; i < text.length; i++) {
            words.add(text[i], 1);
            if (i > 0 && text[i].length() == 1 && text[i - 1].length() == 1) {
                pairs.merge(text[i - 1] + text[i], 1, Integer::sum);
            }
        }
    }

    /** Adds a word that is understood as another, if the base has that other one. */
    void addVariant(String variant, String word) {
        if (words.count(word) > 0) {
            addName(variant);
        }
    }

    void addName(String name) {
        words.add(name, 1);
    }

    /** Called once, when all is added. */
    BaseWords words() {
        pairs.forEach((pair, count) -> {
            String first = pair.substring(0, 1);
            String second = pair.substring(1);
            int rarer = Math.min(words.count(first), words.count(second));
            if (count >= OFTEN && count >= FAITHFUL * rarer && Fluency.pairs(first, second) <= 1) {
                words.add(pair, count);
            }
        });
        return words;
    }
}
