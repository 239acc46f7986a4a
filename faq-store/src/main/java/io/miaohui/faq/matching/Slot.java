package io.miaohui.faq.matching;

/**
 * One character of a question, or one syllable of a Latin word.
 *
 * @param start in the text
 * @param readings how it may sound; none for what is neither Chinese nor pinyin
 * @param unit the number of the character or the Latin word it belongs to
 * @param latin whether it is of a Latin word
 * @param open whether it may be taken for a slip
 */
record Slot(int start, int end, int[] readings, int unit, boolean latin, boolean open) {}
