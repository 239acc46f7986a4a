package io.miaohui.faq.matching;

import io.miaohui.faq.Candidate.Signal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a confidence is made of, as shares of its log-odds that add up to it: weight times value for what the model weighs,
 * and what the admin's rules and the limits make of that.
 */
final class Reasons {

    private static final String BASE = "base";

    /** What is nearer to 0 says nothing. */
    private static final double NOTHING = 1e-6;

    private final Weighed weighed;
    private final ConfidenceModel model;
    private final Reading question;
    private final KeywordRules.@Nullable Call call;

    /** @param call what the entry's keywords say, if one of its rules holds */
    Reasons(Weighed weighed, ConfidenceModel model, Reading question, KeywordRules.@Nullable Call call) {
        this.weighed = weighed;
        this.model = model;
        this.question = question;
        this.call = call;
    }

    /** Strongest first. What is asked for word for word needs no other reason. */
    List<Signal> list() {
        Evidence evidence = weighed.evidence();
        if (weighed.grounds().exact() > 0) {
            return List.of(new Signal(
                    "exact", weighed.grounds().exact(), evidence.nearest().question()));
        }
        List<Signal> signals = new ArrayList<>();
        byModel().forEach((name, share) -> add(signals, name, share, detail(name)));
        byRules(signals);
        signals.sort(Comparator.comparingDouble((Signal signal) -> -Math.abs(signal.value())));
        return signals;
    }

    private Map<String, Double> byModel() {
        Map<String, Double> shares = new LinkedHashMap<>();
        shares.put(BASE, model.bias());
        double[] values = weighed.grounds().features();
        for (Feature feature : Feature.values()) {
            shares.merge(name(feature), model.weight(feature) * values[feature.ordinal()], Double::sum);
        }
        return shares;
    }

    private void byRules(List<Signal> signals) {
        Grounds grounds = weighed.grounds();
        double modelled = model.confidence(grounds.features());
        double called = 1 - (1 - modelled) * (1 - grounds.called());
        double refused = called * grounds.refusal();
        double limited = grounds.confidence(model);
        add(signals, "keyword", step(modelled, called), call == null ? "" : String.join("+", call.words()));
        add(signals, "negative", step(called, refused), "");
        add(signals, "limit", step(refused, limited), "");
    }

    private static void add(List<Signal> signals, String name, double share, String detail) {
        if (Math.abs(share) > NOTHING) {
            signals.add(new Signal(name, share, detail));
        }
    }

    /** What leads from one confidence to another. */
    static double step(double from, double to) {
        return from == to ? 0 : logOdds(to) - logOdds(from);
    }

    private static double logOdds(double confidence) {
        double inside = Math.min(1 - 1e-9, Math.max(1e-9, confidence));
        return Math.log(inside / (1 - inside));
    }

    private String detail(String name) {
        Evidence evidence = weighed.evidence();
        return switch (name) {
            case "lexical" -> question.words().listed(evidence.known(), true);
            case "missing" -> question.words().listed(evidence.known(), false);
            case "negation", "opposite" -> evidence.nearest().question();
            case "number" -> evidence.entry().entry().question();
            default -> "";
        };
    }

    /** The signal that a feature is part of: what one cannot be told from another without a lecture is one. */
    private static String name(Feature feature) {
        return switch (feature) {
            case HEAD_LEAD, SINGLE_HEAD_LEAD -> "learned";
            case COVERED,
                    WORDS,
                    WORDS_BACK,
                    STANDS_OUT,
                    WORDS_STAND_OUT,
                    SINGLE_COVERED,
                    SINGLE_WORDS,
                    SINGLE_WORDS_BACK,
                    SINGLE_STANDS_OUT,
                    SINGLE_WORDS_STAND_OUT -> "lexical";
            case MISSING, SINGLE_MISSING -> "missing";
            case ASKED_ALIKE, ASKED_NEVER, SINGLE_ASKED_ALIKE, SINGLE_ASKED_NEVER -> "asked";
            case NEGATION -> "negation";
            case OPPOSITE -> "opposite";
            case NUMBER -> "number";
            case LENGTH, QUESTIONS, SINGLE -> BASE;
            case SENSE_LEAD,
                    SENSE,
                    SENSE_GAP,
                    SENSE_HEAD,
                    SENSE_STANDS_OUT,
                    SINGLE_SENSE,
                    SINGLE_SENSE_HEAD,
                    SINGLE_SENSE_STANDS_OUT -> "meaning";
        };
    }
}
