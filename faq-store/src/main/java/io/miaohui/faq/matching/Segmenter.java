package io.miaohui.faq.matching;

import com.hankcs.hanlp.utility.Predefine;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text into words and tells how rare a word is in the language at large. Safe for use by many threads. */
final class Segmenter {

    private static final double ALL_WORDS = Predefine.TOTAL_FREQUENCY;

    /** The weight of a word that the dictionary lacks. */
    static final float HEAVIEST = weight(0);

    List<String> words(String text) {
        Lattice lattice = new Lattice(text);
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int node : lattice.best()) {
            words.add(text.substring(start, lattice.end(node)));
            start = lattice.end(node);
        }
        return words;
    }

    /**
     * How rare a word is, in nats: about 3 for 的, 8 for 退款, 14 for one that the dictionary lacks.
     *
     * @param frequency the dictionary's
     */
    static float weight(int frequency) {
        return (float) Math.log((ALL_WORDS + 1) / (frequency + 20));
    }
}
