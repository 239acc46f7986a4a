package io.miaohui.faq;

import java.util.List;

/**
 * Where answering, asking back and passing on part.
 *
 * @param answerAt least confidence, 0..1, to answer without asking
 * @param clarifyAt least confidence, 0..1, to offer a candidate in "did you mean"; not above {@code answerAt}
 * @param gap least distance in confidence between the best and the second candidate to answer without asking
 */
public record Thresholds(double answerAt, double clarifyAt, double gap) {

    /** At most so many candidates are offered. */
    public static final int MAX_CHOICES = 3;

    /** What the thresholds make of a match. */
    public sealed interface Verdict {
        record Answer(Candidate candidate) implements Verdict {}

        /** One to {@link #MAX_CHOICES} candidates, best first. */
        record Clarify(List<Candidate> candidates) implements Verdict {}

        record Decline() implements Verdict {}
    }

    /** Why the thresholds decide as they do. */
    public enum Reason {
        /** The best reaches {@code answerAt} and leads by {@code gap}: it answers. */
        CLEAR,
        /** The best reaches {@code answerAt}, but the next is too close: asked back. */
        CLOSE,
        /** The best reaches {@code clarifyAt} alone: asked back. */
        UNSURE,
        /** None reaches {@code clarifyAt}: declined. */
        NOTHING
    }

    public Thresholds {
        if (!(0 <= clarifyAt && clarifyAt <= answerAt && answerAt <= 1)) {
            throw new IllegalArgumentException(
                    "0 <= clarify-at <= answer-at <= 1 must hold, found " + clarifyAt + " and " + answerAt);
        }
    }

    /** The same but for {@code answerAt}; {@code clarifyAt} follows where it would stand above. */
    public Thresholds answeringAt(double answerAt) {
        return new Thresholds(answerAt, Math.min(clarifyAt, answerAt), gap);
    }

    public Verdict judge(List<Candidate> candidates) {
        List<Candidate> offered = candidates.stream()
                .filter(candidate -> candidate.confidence() >= clarifyAt)
                .limit(MAX_CHOICES)
                .toList();
        if (offered.isEmpty()) {
            return new Verdict.Decline();
        }
        Candidate best = offered.get(0);
        boolean clear =
                offered.size() == 1 || best.confidence() - offered.get(1).confidence() >= gap;
        return best.confidence() >= answerAt && clear ? new Verdict.Answer(best) : new Verdict.Clarify(offered);
    }

    /** Why {@link #judge} decides as it does about these. */
    public Reason why(List<Candidate> candidates) {
        Verdict verdict = judge(candidates);
        if (verdict instanceof Verdict.Clarify) {
            return candidates.get(0).confidence() >= answerAt ? Reason.CLOSE : Reason.UNSURE;
        }
        return verdict instanceof Verdict.Answer ? Reason.CLEAR : Reason.NOTHING;
    }
}
