package io.miaohui.faq.matching;

/**
 * The words of a text and how much each tells in the language at large.
 *
 * @param words as written
 * @param terms for each word the terms that an entry must have so as to have the word
 */
record WordWeights(String[] words, float[] weights, int[][] terms) {

    /** The share of the weight that lies on words which the vector has; 1 for a text without words. */
    double coveredBy(SparseVector vector) {
        double covered = 0;
        double all = 0;
        for (int i = 0; i < words.length; i++) {
            all += weights[i];
            covered += isIn(vector, i) ? weights[i] : 0;
        }
        return all == 0 ? 1 : covered / all;
    }

    /** The weight of the weightiest word which the vector lacks, 0 if it has them all. */
    double heaviestMissing(SparseVector vector) {
        double heaviest = 0;
        for (int i = 0; i < words.length; i++) {
            if (weights[i] > heaviest && !isIn(vector, i)) {
                heaviest = weights[i];
            }
        }
        return heaviest;
    }

    /** The words that the vector has, or those that it lacks, for people. */
    String listed(SparseVector vector, boolean present) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < words.length; i++) {
            if (isIn(vector, i) == present) {
                list.append(list.isEmpty() ? "" : " ").append(words[i]);
            }
        }
        return list.toString();
    }

    private boolean isIn(SparseVector vector, int word) {
        for (int term : terms[word]) {
            if (term == LongIntMap.ABSENT || !vector.has(term)) {
                return false;
            }
        }
        return true;
    }
}
