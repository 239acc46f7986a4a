package io.miaohui.admin;

import io.miaohui.faq.Candidate;
import io.miaohui.faq.Explanation;
import io.miaohui.faq.Thresholds;
import io.miaohui.faq.Thresholds.Verdict;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question's way to its decision, as the page draws it.
 *
 * @param steps what became of the text
 * @param decision {@code answer}, {@code clarify} or {@code decline}
 * @param answer the entry that would answer
 * @param near the candidates that matter: chosen, over a threshold, or among the first
 * @param far the others
 */
record TryResult(
        List<Explanation.Step> steps, String decision, @Nullable Candidate answer, List<Shown> near, List<Shown> far) {

    /** Their result is the list of candidates, which the page draws in full. */
    private static final Set<String> DRAWN_STEPS = Set.of("lexical", "meaning");

    private static final int ALWAYS_SHOWN = 3;

    /** What a page rounds to nothing. */
    private static final double NOTHING = 0.005;

    /**
     * @param chosen whether it answers or is offered
     * @param signals those that weigh something
     * @param texts the question that matched, cut where what it shares with the customer's words begins and ends
     */
    record Shown(Candidate candidate, boolean chosen, List<Candidate.Signal> signals, List<SharedWords.Piece> texts) {}

    static TryResult of(Explanation explanation, Thresholds thresholds) {
        List<Candidate> candidates = explanation.match().candidates();
        Verdict verdict = thresholds.judge(candidates);
        List<Candidate> chosen = chosen(verdict);
        String asked = explanation.match().normalized();
        List<Shown> shown = candidates.stream()
                .map(candidate -> shown(candidate, chosen.contains(candidate), asked))
                .toList();
        long over = candidates.stream()
                .filter(candidate -> candidate.confidence() >= thresholds.clarifyAt())
                .count();
        int near = (int) Math.min(shown.size(), Math.max(over, ALWAYS_SHOWN));
        return new TryResult(
                explanation.steps().stream()
                        .filter(step -> !DRAWN_STEPS.contains(step.name())
                                && !step.result().isEmpty())
                        .toList(),
                name(verdict),
                answer(verdict),
                shown.subList(0, near),
                shown.subList(near, shown.size()));
    }

    private static Shown shown(Candidate candidate, boolean chosen, String asked) {
        return new Shown(
                candidate,
                chosen,
                candidate.signals().stream()
                        .filter(signal -> Math.abs(signal.value()) >= NOTHING)
                        .toList(),
                SharedWords.mark(candidate.matchedQuestion(), asked));
    }

    private static List<Candidate> chosen(Verdict verdict) {
        if (verdict instanceof Verdict.Answer answer) {
            return List.of(answer.candidate());
        }
        return verdict instanceof Verdict.Clarify clarify ? clarify.candidates() : List.of();
    }

    private static String name(Verdict verdict) {
        if (verdict instanceof Verdict.Answer) {
            return "answer";
        }
        return verdict instanceof Verdict.Clarify ? "clarify" : "decline";
    }

    private static @Nullable Candidate answer(Verdict verdict) {
        return verdict instanceof Verdict.Answer answer ? answer.candidate() : null;
    }
}
