package io.miaohui.faq.matching;

/** What the confidence in a candidate is made from. Unless said otherwise 0..1, and the question is the customer's. */
enum Feature {
    /** Cosine to the entry's nearest question. */
    COSINE,
    /** Distance of that cosine to the best of the other entries; negative if another is nearer. */
    COSINE_LEAD,
    /** What the head learned at publish gives. */
    HEAD,
    /** Distance of the head's score to the best of the other entries. */
    HEAD_LEAD,
    /** Share of the question's units, by what they tell in this base, that the nearest question has. */
    COVER,
    /** The same against all questions of the entry. */
    COVER_ENTRY,
    /** Share of the nearest question's units that the question has. */
    COVERED,
    /** Share of the question's words, by what they tell in the language, that the entry has. */
    WORDS,
    /** Weight of the most telling word that the entry lacks. */
    MISSING,
    /** Share of the question's units that nobody in this base has. */
    UNKNOWN,
    /** Agreement in what is asked for: why, when, how much, for whom. */
    ASKED_ALIKE,
    /** Share of what is asked for that the nearest question does not ask. */
    ASKED_ELSE,
    /** Share of what is asked for that no question of the entry asks. */
    ASKED_NEVER,
    /** 1 if one of the two says not. */
    NEGATION,
    /** 1 if they name opposites, such as in and out. */
    OPPOSITE,
    /** 1 if they name different amounts of one unit. */
    NUMBER,
    /** Number of units, as a logarithm. */
    LENGTH,
    /** Number of questions of the entry, as a logarithm. */
    QUESTIONS
}
