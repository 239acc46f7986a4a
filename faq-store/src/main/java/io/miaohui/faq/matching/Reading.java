package io.miaohui.faq.matching;

/**
 * A text as matching compares it.
 *
 * @param text in canonical wording
 * @param vector over the terms that the base knows
 * @param units its single units, numbered; {@link LongIntMap#ABSENT} where the base does not know one
 * @param words its words that tell something by themselves
 */
record Reading(String text, SparseVector vector, int[] units, Meaning meaning, WordWeights words) {

    /** What is kept of a question that others are compared with. */
    Reading indexed() {
        return new Reading(text, vector, units, meaning, words.unwritten());
    }
}
