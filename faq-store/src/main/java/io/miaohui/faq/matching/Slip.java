package io.miaohui.faq.matching;

/**
 * A run of slots that a word of the base may be meant by.
 *
 * @param to exclusive
 * @param gain how much likelier the word is, as a logarithm
 */
record Slip(int from, int to, String word, double gain) {}
