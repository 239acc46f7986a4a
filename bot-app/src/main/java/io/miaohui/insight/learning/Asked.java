package io.miaohui.insight.learning;

/**
 * A question as it can be learned.
 *
 * @param words the customer's own, without personal data
 * @param normalized the form in which the same question is the same text
 */
record Asked(String words, String normalized) {}
