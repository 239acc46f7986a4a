package io.miaohui.faq;

import java.time.Instant;
import java.util.Optional;

/**
 * What this business's own feedback says about its answers, and weights that are learned from it. Safe for use by many
 * threads; what measures or trains takes up to some seconds.
 */
public interface Training {

    /** With fewer questions a share of a few percent means nothing, and nothing should be learned from them. */
    int ENOUGH = 50;

    /** How the questions of the feedback fare, if that is known by now or known in no time. */
    Optional<Measured> measured();

    /** The same, measured now if need be. */
    Measured measure();

    /** How the questions fare that the program was measured with when it was made. */
    TradeOff shipped();

    /**
     * Learns weights from the feedback, from the shipped ones on. Nothing changes before {@link Tuning#use}.
     *
     * @param by the admin's name, up to 100 characters
     * @throws IllegalStateException if there are fewer than {@link #ENOUGH} questions
     */
    Trained train(String by);

    Optional<Trained> find(long id);

    /**
     * @param verdicts how many were looked at
     * @param questions how many questions they label that the FAQ does not hold word for word
     */
    record Measured(int verdicts, int questions, TradeOff tradeOff) {
        public boolean isEnough() {
            return questions >= ENOUGH;
        }
    }

    /**
     * Learned weights, and what they would change. Both figures are of the same questions, each of which was measured
     * with weights that were learned without it.
     *
     * @param answerAt where as few are answered wrong as before
     */
    record Trained(long id, Instant at, String by, int questions, double answerAt, Figures before, Figures after) {}

    /**
     * All 0..1 of the questions.
     *
     * @param right answered with a right entry
     * @param wrong answered with another
     * @param calibrationError how far the confidence is from the share of answers that are right
     */
    record Figures(double right, double wrong, double calibrationError) {}
}
