package io.miaohui.faq.matching;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the confidence in a candidate is made from, 0..1 unless said otherwise. Each says which weights make sense for
 * it, so that training can't learn from a few odd questions that a contradiction speaks for an answer; without a word on
 * it, a feature speaks for its entry.
 */
public enum Feature {
    /** Distance of the head's score to the best of the other entries, -1..1; negative if another is better. */
    HEAD_LEAD,
    /** Share of the nearest question's units, by what they tell in this base, that the customer's question has. */
    COVERED,
    /** Share of the customer's words, by what they tell in the language, that the entry has. */
    WORDS,
    /** Share of the nearest question's words that the customer's question has. */
    WORDS_BACK,
    /** Weight of the customer's most telling word that the entry lacks. */
    MISSING(Way.AGAINST),
    /** Agreement in what is asked for: why, when, how much, for whom. */
    ASKED_ALIKE,
    /** Share of what the customer asks for that no question of the entry asks. */
    ASKED_NEVER(Way.AGAINST),
    /** 1 if one of the two says not and the other does not. */
    NEGATION(-1.2),
    /** 1 if they name opposites, such as in and out. */
    OPPOSITE(-2),
    /** 1 if they name different amounts of one unit. */
    NUMBER(-5),
    /** Logarithm of the number of units of the customer's question, 0..3. */
    LENGTH(Way.EITHER),
    /** Logarithm of the number of questions of the entry, 0..3. */
    QUESTIONS(Way.EITHER),
    /** As the lead of the head, for the head that knows meanings too; 0 without the sentence model, as are the next. */
    SENSE_LEAD,
    /** Cosine in meaning to the nearest question of the entry. */
    SENSE,
    /** Its distance to the best of the other entries, -1..1. */
    SENSE_GAP,
    /** What the head that knows meanings too gives, about 0..1. */
    SENSE_HEAD,
    /** Share of the base's entries that no other entry is as close to as this one is to the question, by terms. */
    STANDS_OUT,
    /** The same by {@link #WORDS}. */
    WORDS_STAND_OUT,
    /** The same by {@link #SENSE}. */
    SENSE_STANDS_OUT,
    /** 1 for an entry of one question: what is near to it is as likely its neighbour as its paraphrase. */
    SINGLE(Way.EITHER),
    /** Takes the place of the feature of this name for an entry of one question: there it may tell more, or less. */
    SINGLE_HEAD_LEAD(HEAD_LEAD),
    SINGLE_COVERED(COVERED),
    SINGLE_WORDS(WORDS),
    SINGLE_WORDS_BACK(WORDS_BACK),
    SINGLE_MISSING(MISSING),
    SINGLE_ASKED_ALIKE(ASKED_ALIKE),
    SINGLE_ASKED_NEVER(ASKED_NEVER),
    SINGLE_SENSE(SENSE),
    SINGLE_SENSE_HEAD(SENSE_HEAD),
    SINGLE_STANDS_OUT(STANDS_OUT),
    SINGLE_WORDS_STAND_OUT(WORDS_STAND_OUT),
    SINGLE_SENSE_STANDS_OUT(SENSE_STANDS_OUT);

    private static final Feature[] FOR_SINGLE =
            Arrays.stream(values()).filter(feature -> feature.of != null).toArray(Feature[]::new);

    private enum Way {
        FOR,
        AGAINST,
        EITHER
    }

    private final @Nullable Feature of;
    private final double least;
    private final double most;

    Feature() {
        this(Way.FOR);
    }

    Feature(Feature of) {
        this.of = of;
        least = of.least;
        most = of.most;
    }

    Feature(Way way) {
        of = null;
        least = way == Way.FOR ? 0 : Double.NEGATIVE_INFINITY;
        most = way == Way.AGAINST ? 0 : Double.POSITIVE_INFINITY;
    }

    /** Speaks against its entry at least so strongly: labelled questions hold few of it, and it turns an answer round. */
    Feature(double most) {
        this.of = null;
        this.least = Double.NEGATIVE_INFINITY;
        this.most = most;
    }

    /** The same of an entry of one question, as its own weights are for. */
    static double[] single(double[] features) {
        double[] single = features.clone();
        single[SINGLE.ordinal()] = 1;
        for (Feature feature : FOR_SINGLE) {
            int of = Objects.requireNonNull(feature.of).ordinal();
            single[feature.ordinal()] = features[of];
            single[of] = 0;
        }
        return single;
    }

    /** The least weight that makes sense; may be infinite. */
    public double least() {
        return least;
    }

    /** The greatest weight that makes sense; may be infinite. */
    public double most() {
        return most;
    }
}
