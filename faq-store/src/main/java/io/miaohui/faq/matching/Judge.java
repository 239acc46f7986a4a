package io.miaohui.faq.matching;

import io.miaohui.faq.Candidate.Signal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes one confidence, and the reasons for it, of the evidence and of what the admin's rules say. */
final class Judge {

    private static final double EXACT = 1;
    static final double EXACT_BY_SYNONYM = 0.97;

    /** What is not said word for word is never surer than this. */
    private static final double INEXACT = 0.96;

    /** A keyword counts for less where the question and the entry contradict each other. */
    private static final double CONTRADICTED = 0.5;

    /** How fast the confidence falls as the question comes nearer to a negative question than to a positive one. */
    private static final double STEEPNESS = 12;

    private final ConfidenceModel model;

    Judge(ConfidenceModel model) {
        this.model = model;
    }

    /** @param call what the entry's keywords say, if one of its rules holds */
    Judged judge(Evidence evidence, String normalized, Reading question, KeywordRules.@Nullable Call call) {
        List<Signal> signals = new ArrayList<>(6);
        double confidence = model.confidence(evidence.features());
        lexical(evidence, question, signals);
        if (call != null) {
            double strength = call.strength() * (contradicts(evidence) ? CONTRADICTED : 1);
            confidence = 1 - (1 - confidence) * (1 - strength);
            signals.add(new Signal("keyword", strength, String.join("+", call.words())));
        }
        confidence = Math.min(INEXACT, confidence * refusal(evidence, signals));
        if (question.text().equals(evidence.nearest().reading().text())) {
            confidence = normalized.equals(evidence.nearest().normalized()) ? EXACT : EXACT_BY_SYNONYM;
            signals.add(new Signal("exact", confidence, evidence.nearest().question()));
        }
        return new Judged(evidence, confidence, signals);
    }

    private static void lexical(Evidence evidence, Reading question, List<Signal> signals) {
        signals.add(new Signal("lexical", evidence.cosine(), question.words().listed(evidence.known(), true)));
        signals.add(new Signal("learned", clamp(evidence.head()), ""));
        if (evidence.get(Feature.SENSE) > 0) {
            signals.add(new Signal("meaning", evidence.get(Feature.SENSE), ""));
        }
        if (evidence.get(Feature.WORDS) < 1) {
            signals.add(new Signal(
                    "missing", evidence.get(Feature.WORDS) - 1, question.words().listed(evidence.known(), false)));
        }
        against(evidence, Feature.NEGATION, "negation", signals);
        against(evidence, Feature.OPPOSITE, "opposite", signals);
        against(evidence, Feature.NUMBER, "number", signals);
    }

    private static void against(Evidence evidence, Feature feature, String name, List<Signal> signals) {
        if (evidence.get(feature) > 0) {
            signals.add(
                    new Signal(name, -evidence.get(feature), evidence.nearest().question()));
        }
    }

    private static boolean contradicts(Evidence evidence) {
        return evidence.get(Feature.NEGATION) + evidence.get(Feature.OPPOSITE) + evidence.get(Feature.NUMBER) > 0;
    }

    /** Near 1 far from the entry's negative questions, one half where they are as near as its own. */
    private static double refusal(Evidence evidence, List<Signal> signals) {
        if (evidence.refused() == 0) {
            return 1;
        }
        double factor = 1 / (1 + Math.exp(STEEPNESS * (evidence.refused() - evidence.cosine())));
        signals.add(new Signal("negative", factor - 1, ""));
        return factor;
    }

    private static double clamp(double value) {
        return Math.max(-1, Math.min(1, value));
    }
}
