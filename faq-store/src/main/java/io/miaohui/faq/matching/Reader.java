package io.miaohui.faq.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads texts against one vocabulary. */
final class Reader {

    private final Vocabulary vocabulary;
    private final MeaningReader meanings;
    private final Segmenter segmenter;

    Reader(Vocabulary vocabulary, MeaningReader meanings, Segmenter segmenter) {
        this.vocabulary = vocabulary;
        this.meanings = meanings;
        this.segmenter = segmenter;
    }

    Reading read(String canonical) {
        long[] keys = TermExtractor.units(canonical);
        int[] units = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            units[i] = vocabulary.number(TermExtractor.key(keys, i, 1));
        }
        Meaning meaning = meanings.read(canonical);
        return new Reading(
                canonical,
                vocabulary.vector(TermExtractor.with(TermExtractor.distinct(keys), meaning)),
                units,
                meaning,
                words(canonical));
    }

    private WordWeights words(String text) {
        List<String> words = new ArrayList<>(segmenter.words(text));
        words.removeIf(String::isBlank);
        float[] weights = new float[words.size()];
        short[] ends = new short[words.size()];
        int[] terms = new int[text.length()];
        int count = 0;
        for (int i = 0; i < ends.length; i++) {
            weights[i] = Segmenter.weight(words.get(i));
            for (int term : terms(words.get(i))) {
                terms[count++] = term;
            }
            ends[i] = (short) count;
        }
        return new WordWeights(words.toArray(String[]::new), weights, Arrays.copyOf(terms, count), ends);
    }

    /** A word of up to three units is a term itself; a longer one is there if all its runs of three are. */
    private int[] terms(String word) {
        long[] units = TermExtractor.units(word);
        int length = Math.min(units.length, TermExtractor.LONGEST);
        int[] terms = new int[units.length - length + (length == 0 ? 0 : 1)];
        for (int i = 0; i < terms.length; i++) {
            terms[i] = vocabulary.number(TermExtractor.key(units, i, length));
        }
        return terms;
    }
}
