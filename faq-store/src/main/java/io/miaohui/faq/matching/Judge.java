package io.miaohui.faq.matching;

import io.miaohui.faq.Candidate.Signal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes one confidence, and the reasons for it, of the evidence and of what the admin's rules say. */
final class Judge {

    private final ConfidenceModel model;

    Judge(ConfidenceModel model) {
        this.model = model;
    }

    /** @param call what the entry's keywords say, if one of its rules holds */
    Judged judge(Weighed weighed, Reading question, KeywordRules.@Nullable Call call) {
        Evidence evidence = weighed.evidence();
        Grounds grounds = weighed.grounds();
        double confidence = grounds.confidence(model);
        List<Signal> signals = new ArrayList<>(6);
        lexical(evidence, question, signals);
        if (call != null) {
            signals.add(new Signal("keyword", grounds.called(), String.join("+", call.words())));
        }
        if (grounds.refusal() < 1) {
            signals.add(new Signal("negative", grounds.refusal() - 1, ""));
        }
        if (grounds.exact() > 0) {
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

    private static double clamp(double value) {
        return Math.max(-1, Math.min(1, value));
    }
}
