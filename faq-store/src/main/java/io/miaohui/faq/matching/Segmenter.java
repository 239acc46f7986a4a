package io.miaohui.faq.matching;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import com.hankcs.hanlp.utility.Predefine;
import java.util.List;

/** Cuts a text into words and tells how rare a word is in the language at large. Safe for use by many threads. */
final class Segmenter {

    private static final double ALL_WORDS = Predefine.TOTAL_FREQUENCY;

    /** The weight of a word that the dictionary lacks. */
    static final float HEAVIEST = weight(0);

    private final Segment segment = new ViterbiSegment()
            .enableCustomDictionary(false)
            .enableNameRecognize(false)
            .enableTranslatedNameRecognize(false)
            .enableIndexMode(false)
            .enableOffset(false);

    List<String> words(String text) {
        return segment.seg(text).stream().map((Term term) -> term.word).toList();
    }

    /** In nats: about 3 for 的, 8 for 退款, 14 for a word that the dictionary lacks. */
    static float weight(String word) {
        CoreDictionary.Attribute known = CoreDictionary.get(word);
        return weight(known == null ? 0 : known.totalFrequency);
    }

    static float weight(int frequency) {
        return (float) Math.log((ALL_WORDS + 1) / (frequency + 20));
    }
}
