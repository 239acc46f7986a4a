package io.miaohui.faq.matching;

import java.util.function.IntPredicate;

/**
 * The words of a text and how much each tells in the language at large.
 *
 * @param words as written; left out for what is only compared with
 * @param terms the terms that an entry must have so as to have the word, word after word
 * @param ends where each word's terms end
 */
record WordWeights(String[] words, float[] weights, int[] terms, short[] ends) {

    private static final String[] UNWRITTEN = {};

    WordWeights unwritten() {
        return new WordWeights(UNWRITTEN, weights, terms, ends);
    }

    /** For each word whether all its terms are there. */
    boolean[] known(IntPredicate has) {
        boolean[] known = new boolean[ends.length];
        int at = 0;
        for (int word = 0; word < known.length; word++) {
            known[word] = true;
            for (; at < ends[word]; at++) {
                known[word] &= terms[at] != LongIntMap.ABSENT && has.test(terms[at]);
            }
        }
        return known;
    }

    /** The share of the weight that lies on known words; 1 for a text without words. */
    double share(boolean[] known) {
        double covered = 0;
        double all = 0;
        for (int i = 0; i < known.length; i++) {
            all += weights[i];
            covered += known[i] ? weights[i] : 0;
        }
        return all == 0 ? 1 : covered / all;
    }

    /** Of the squared weights of the words that one does not know, the share that the other knows; NaN if there are none. */
    double shareOfMissing(boolean[] toOne, boolean[] toOther) {
        double covered = 0;
        double all = 0;
        for (int i = 0; i < toOne.length; i++) {
            double weight = toOne[i] ? 0 : weights[i] * weights[i];
            all += weight;
            covered += toOther[i] ? weight : 0;
        }
        return covered / all;
    }

    /** The weight of the weightiest word that is not known, 0 if all are. */
    double heaviestMissing(boolean[] known) {
        double heaviest = 0;
        for (int i = 0; i < known.length; i++) {
            heaviest = known[i] ? heaviest : Math.max(heaviest, weights[i]);
        }
        return heaviest;
    }

    /** The words that are known, or those that are not, for people. */
    String listed(boolean[] known, boolean present) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < words.length; i++) {
            if (known[i] == present) {
                list.append(list.isEmpty() ? "" : " ").append(words[i]);
            }
        }
        return list.toString();
    }
}
