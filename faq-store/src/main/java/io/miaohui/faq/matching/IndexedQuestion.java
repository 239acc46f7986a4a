package io.miaohui.faq.matching;

/**
 * One question of an entry.
 *
 * @param place the entry's place in the base
 * @param row the question's number among all of the base
 * @param question as the admin wrote it
 * @param normalized as a customer's question is compared with it word for word
 */
record IndexedQuestion(int place, int row, String question, String normalized, Reading reading) {}
