package io.miaohui.admin;

import io.miaohui.faq.Candidate;
import io.miaohui.faq.Explanation;
import io.miaohui.faq.Thresholds;
import io.miaohui.faq.Thresholds.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question's way to its decision, as the page draws it.
 *
 * @param decision {@code answer}, {@code clarify} or {@code decline}
 * @param answer the entry that would answer
 */
record TryResult(Explanation explanation, String decision, @Nullable Candidate answer, List<Shown> candidates) {

    /**
     * @param chosen whether it answers or is offered
     * @param texts the question that matched, cut where what it shares with the customer's words begins and ends
     */
    record Shown(Candidate candidate, boolean chosen, List<SharedWords.Piece> texts) {}

    static TryResult of(Explanation explanation, Thresholds thresholds) {
        List<Candidate> candidates = explanation.match().candidates();
        Verdict verdict = thresholds.judge(candidates);
        List<Candidate> chosen = chosen(verdict);
        String asked = explanation.match().normalized();
        List<Shown> shown = candidates.stream()
                .map(candidate -> new Shown(
                        candidate, chosen.contains(candidate), SharedWords.mark(candidate.matchedQuestion(), asked)))
                .toList();
        return new TryResult(explanation, name(verdict), answer(verdict), shown);
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
