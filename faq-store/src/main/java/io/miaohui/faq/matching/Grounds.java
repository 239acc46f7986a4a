package io.miaohui.faq.matching;

import org.jspecify.annotations.Nullable;

/**
 * What the confidence in an entry is reckoned from, whatever the weights.
 *
 * @param features by the ordinal of {@link Feature}
 * @param called how strongly a keyword rule of the admin calls the entry, 0..1
 * @param refusal what nearness to a negative question leaves of the confidence, 0..1
 * @param most what the words by themselves allow at most, whatever the weights
 * @param exact the confidence in an entry that is asked for word for word; 0 for any other
 */
record Grounds(double[] features, double called, double refusal, double most, double exact) {

    private static final double EXACT = 1;
    static final double EXACT_BY_SYNONYM = 0.97;

    /** What is not said word for word is never surer than this. */
    private static final double INEXACT = 0.96;

    /** Whoever names another amount is asked back at most: 7天 is not 15天. */
    private static final double OTHER_AMOUNT = 0.4;

    /** A keyword counts for less where the question and the entry contradict each other. */
    private static final double CONTRADICTED = 0.5;

    /** How fast the confidence falls as the question comes nearer to a negative question than to a positive one. */
    private static final double STEEPNESS = 12;

    /** What is allowed where no word is known, and how much more where all are. */
    private static final double UNKNOWN = 0.05;

    private static final double KNOWN = 1.5;

    /** @param call what the entry's keywords say, if one of its rules holds */
    static Grounds of(Evidence evidence, String normalized, Reading question, KeywordRules.@Nullable Call call) {
        return new Grounds(
                evidence.weighable(),
                call == null ? 0 : call.strength() * (contradicts(evidence) ? CONTRADICTED : 1),
                refusal(evidence),
                most(evidence),
                exact(evidence.nearest(), normalized, question));
    }

    double confidence(ConfidenceModel model) {
        double agreed = 1 - (1 - Math.min(most, model.confidence(features))) * (1 - called);
        double most = features[Feature.NUMBER.ordinal()] > 0 ? OTHER_AMOUNT : INEXACT;
        return exact > 0 ? exact : Math.min(most, agreed * refusal);
    }

    private static boolean contradicts(Evidence evidence) {
        return evidence.get(Feature.NEGATION) + evidence.get(Feature.OPPOSITE) + evidence.get(Feature.NUMBER) > 0;
    }

    /** Where hardly a word of the question is known and nothing tells what it means, nothing may look sure. */
    private static double most(Evidence evidence) {
        return evidence.get(Feature.SENSE) > 0 ? 1 : Math.min(1, UNKNOWN + KNOWN * evidence.get(Feature.WORDS));
    }

    private static double refusal(Evidence evidence) {
        return evidence.refused() == 0 ? 1 : 1 / (1 + Math.exp(STEEPNESS * (evidence.refused() - evidence.cosine())));
    }

    private static double exact(IndexedQuestion nearest, String normalized, Reading question) {
        if (!question.text().equals(nearest.reading().text())) {
            return 0;
        }
        return normalized.equals(nearest.normalized()) ? EXACT : EXACT_BY_SYNONYM;
    }
}
