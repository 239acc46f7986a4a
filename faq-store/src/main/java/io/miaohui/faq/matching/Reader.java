package io.miaohui.faq.matching;

import java.util.Arrays;

/** Reads texts against one vocabulary. */
final class Reader {

    private final Vocabulary vocabulary;
    private final MeaningReader meanings;

    Reader(Vocabulary vocabulary, MeaningReader meanings) {
        this.vocabulary = vocabulary;
        this.meanings = meanings;
    }

    Reading read(String canonical) {
        UnitText text = new UnitText(canonical);
        int[] numbers = numbers(text);
        Meaning meaning = meanings.read(canonical);
        int[] units = new int[text.size()];
        for (int i = 0; i < units.length; i++) {
            units[i] = numbers[i * TermExtractor.LONGEST];
        }
        return new Reading(canonical, vector(numbers, meaning), units, meaning, words(text, numbers));
    }

    /** The number of the run of so many units at such a unit, at {@code unit * LONGEST + units - 1}. */
    private int[] numbers(UnitText text) {
        int[] numbers = new int[text.size() * TermExtractor.LONGEST];
        for (int unit = 0; unit < text.size(); unit++) {
            for (int length = 1; length <= TermExtractor.LONGEST; length++) {
                numbers[unit * TermExtractor.LONGEST + length - 1] = unit + length > text.size()
                        ? LongIntMap.ABSENT
                        : vocabulary.number(TermExtractor.key(text.keys(), unit, length));
            }
        }
        return numbers;
    }

    private SparseVector vector(int[] numbers, Meaning meaning) {
        long[] meant = TermExtractor.terms(meaning);
        int[] terms = Arrays.copyOf(numbers, numbers.length + meant.length);
        for (int i = 0; i < meant.length; i++) {
            terms[numbers.length + i] = vocabulary.number(meant[i]);
        }
        return vocabulary.vector(terms);
    }

    private WordWeights words(UnitText text, int[] numbers) {
        Lattice lattice = new Lattice(text.text());
        int[] way = lattice.best();
        String[] words = new String[way.length];
        float[] weights = new float[way.length];
        short[] ends = new short[way.length];
        int[] terms = new int[text.text().length()];
        int count = 0;
        int all = 0;
        int start = 0;
        for (int node : way) {
            int end = lattice.end(node);
            String word = text.text().substring(start, end);
            if (!word.isBlank()) {
                words[count] = word;
                weights[count] = lattice.weight(node);
                all = addTerms(text, start, end, numbers, terms, all);
                ends[count++] = (short) all;
            }
            start = end;
        }
        return new WordWeights(
                Arrays.copyOf(words, count),
                Arrays.copyOf(weights, count),
                Arrays.copyOf(terms, all),
                Arrays.copyOf(ends, count));
    }

    /** A word of up to three units is a term itself; a longer one is there if all its runs of three are. */
    private int addTerms(UnitText text, int start, int end, int[] numbers, int[] terms, int from) {
        int first = text.unitAt(start);
        int last = text.unitAt(end - 1) + 1;
        int length = Math.min(last - first, TermExtractor.LONGEST);
        int count = from;
        for (int unit = first; unit + length <= last; unit++) {
            terms[count++] = numbers[unit * TermExtractor.LONGEST + length - 1];
        }
        return count;
    }
}
