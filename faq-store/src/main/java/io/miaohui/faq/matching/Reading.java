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

    private static final SparseVector ELSEWHERE = new SparseVector(new int[0], new float[0]);

    /** What is kept of a question that others are compared with; its vector stands in {@link Base#questions}. */
    Reading indexed() {
        return new Reading(text, ELSEWHERE, units, meaning, words.unwritten());
    }
}
