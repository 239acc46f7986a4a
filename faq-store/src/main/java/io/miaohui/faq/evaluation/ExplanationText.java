package io.miaohui.faq.evaluation;

import io.miaohui.faq.Candidate;
import io.miaohui.faq.Candidate.Signal;
import io.miaohui.faq.Explanation;
import io.miaohui.faq.Thresholds;
import io.miaohui.faq.Thresholds.Verdict;
import java.util.List;
import java.util.Locale;

/** A question's way to its decision, in columns. */
final class ExplanationText {

    private static final int SHOWN = 5;
    private static final int BAR = 12;

    /** What two digits round to nothing. */
    private static final double NOTHING = 0.005;

    private final Thresholds thresholds;
    private final StringBuilder text = new StringBuilder();

    private ExplanationText(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    /** @param forPerson whether the question asks for a person, which goes before any match */
    static String write(Explanation explanation, Thresholds thresholds, boolean forPerson) {
        ExplanationText writer = new ExplanationText(thresholds);
        List<Candidate> candidates = explanation.match().candidates();
        writer.line("%-10s %s", "question", explanation.match().question());
        explanation.steps().forEach(step -> writer.line("%-10s %s", step.name(), step.result()));
        candidates.stream().limit(SHOWN).forEach(writer::candidate);
        writer.line("");
        writer.line(
                "%-10s answer-at %.2f, clarify-at %.2f, gap %.2f",
                "thresholds", thresholds.answerAt(), thresholds.clarifyAt(), thresholds.gap());
        writer.decision(candidates, forPerson);
        return writer.text.toString();
    }

    private void candidate(Candidate candidate) {
        line("");
        line(
                "%.3f %s %s",
                candidate.confidence(),
                candidate.entry().id(),
                candidate.entry().question());
        line("      %-9s %s", "matched", candidate.matchedQuestion());
        double most = candidate.signals().stream()
                .mapToDouble(signal -> Math.abs(signal.value()))
                .max()
                .orElse(1);
        candidate.signals().stream()
                .filter(signal -> Math.abs(signal.value()) >= NOTHING)
                .forEach(signal -> signal(signal, most));
    }

    private void signal(Signal signal, double most) {
        String bar = (signal.value() < 0 ? "-" : "+").repeat((int) Math.round(BAR * Math.abs(signal.value()) / most));
        line("      %-9s %+6.2f  %-" + BAR + "s  %s", signal.name(), signal.value(), bar, signal.detail());
    }

    private void decision(List<Candidate> candidates, boolean forPerson) {
        if (forPerson) {
            line("%-10s escalate: the question asks for a person", "decision");
            return;
        }
        Verdict verdict = thresholds.judge(candidates);
        line("%-10s %s: %s", "decision", name(verdict), why(candidates));
        if (verdict instanceof Verdict.Answer answer) {
            line("%-10s %s", "answer", answer.candidate().entry().answer());
        }
    }

    private static String name(Verdict verdict) {
        return verdict.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private String why(List<Candidate> candidates) {
        double best = candidates.isEmpty() ? 0 : candidates.get(0).confidence();
        double lead = best - (candidates.size() < 2 ? 0 : candidates.get(1).confidence());
        return switch (thresholds.why(candidates)) {
            case CLEAR -> format("%.2f reaches answer-at, %.2f ahead of the next", best, lead);
            case CLOSE -> format("%.2f reaches answer-at, but only %.2f ahead of the next", best, lead);
            case UNSURE -> format("%.2f reaches clarify-at, but not answer-at", best);
            case NOTHING -> format("%.2f does not reach clarify-at", best);
        };
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private void line(String format, Object... values) {
        text.append(format(format, values).stripTrailing()).append('\n');
    }
}
