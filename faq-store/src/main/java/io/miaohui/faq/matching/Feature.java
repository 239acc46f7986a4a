package io.miaohui.faq.matching;

/**
 * What the confidence in a candidate is made from, 0..1 unless said otherwise. The weights stand in
 * {@code confidence.properties}.
 */
enum Feature {
    /** Distance of the head's score to the best of the other entries, -1..1; negative if another is better. */
    HEAD_LEAD,
    /** Share of the nearest question's units, by what they tell in this base, that the customer's question has. */
    COVERED,
    /** Share of the customer's words, by what they tell in the language, that the entry has. */
    WORDS,
    /** Share of the nearest question's words that the customer's question has. */
    WORDS_BACK,
    /** Weight of the customer's most telling word that the entry lacks. */
    MISSING,
    /** Agreement in what is asked for: why, when, how much, for whom. */
    ASKED_ALIKE,
    /** Share of what the customer asks for that no question of the entry asks. */
    ASKED_NEVER,
    /** 1 if one of the two says not and the other does not. */
    NEGATION,
    /** 1 if they name opposites, such as in and out. */
    OPPOSITE,
    /** 1 if they name different amounts of one unit. */
    NUMBER,
    /** Logarithm of the number of units of the customer's question, 0..3. */
    LENGTH,
    /** Logarithm of the number of questions of the entry, 0..3. */
    QUESTIONS,
    /** As the lead of the head, for the head that knows meanings too; 0 without the sentence model, as are the next. */
    SENSE_LEAD,
    /** Cosine in meaning to the nearest question of the entry. */
    SENSE,
    /** Its distance to the best of the other entries, -1..1. */
    SENSE_GAP,
    /** What the head that knows meanings too gives, about 0..1. */
    SENSE_HEAD,
    /** 1 for an entry of one question: what is near to it is as likely its neighbour as its paraphrase. */
    SINGLE,
    /** Then {@link #ASKED_ALIKE}, else 0. */
    SINGLE_ASKED_ALIKE,
    /** Then {@link #MISSING}, else 0. */
    SINGLE_MISSING
}
