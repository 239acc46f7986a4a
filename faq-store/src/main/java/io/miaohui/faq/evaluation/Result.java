package io.miaohui.faq.evaluation;

import io.miaohui.faq.Candidate;
import io.miaohui.faq.Match;
import io.miaohui.faq.Thresholds;
import io.miaohui.faq.Thresholds.Verdict;
import java.util.List;

/**
 * What became of one query.
 *
 * @param forPerson whether the customer asked for a person, which goes before any match
 */
public record Result(Query query, Match match, boolean forPerson) {

    /** The decision, by the name that it has in predictions. */
    enum Decision {
        ANSWER,
        CLARIFY,
        DECLINE,
        ESCALATE
    }

    List<Candidate> candidates() {
        return match.candidates();
    }

    /** 0 if there is no candidate. */
    double confidence() {
        return candidates().isEmpty() ? 0 : candidates().get(0).confidence();
    }

    /** The place of the first right candidate from 1 on, 0 if none is right. */
    int rank() {
        for (int i = 0; i < candidates().size(); i++) {
            if (isRight(candidates().get(i))) {
                return i + 1;
            }
        }
        return 0;
    }

    boolean isRight(Candidate candidate) {
        return query.expected().contains(candidate.entry().id());
    }

    Decision decision(Thresholds thresholds) {
        if (forPerson) {
            return Decision.ESCALATE;
        }
        Verdict verdict = thresholds.judge(candidates());
        return verdict instanceof Verdict.Answer
                ? Decision.ANSWER
                : verdict instanceof Verdict.Clarify ? Decision.CLARIFY : Decision.DECLINE;
    }

    /** Whether the right entry is among those that are offered. */
    boolean offersRight(Thresholds thresholds) {
        return thresholds.judge(candidates()) instanceof Verdict.Clarify clarify
                && clarify.candidates().stream().anyMatch(this::isRight);
    }
}
