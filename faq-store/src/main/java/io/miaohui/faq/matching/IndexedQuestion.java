package io.miaohui.faq.matching;

/**
 * One question of an entry.
 *
 * @param entry the entry's place in the base
 * @param question as the admin wrote it
 * @param normalized as a customer's question is compared with it word for word
 */
record IndexedQuestion(int entry, String question, String normalized, Reading reading) {}
