package io.miaohui.faq;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What becomes of labelled questions at each {@code answerAt}: the higher it stands, the less is answered wrong, and the
 * less is answered at all.
 *
 * @param points one for each hundredth from 0 to 1, in this order
 */
public record TradeOff(List<Point> points) {

    private static final int STEPS = 100;

    /**
     * What is less likely right than wrong should not be said, however little of it the labelled questions show: they
     * come from what was answered before.
     */
    public static final double LEAST_PROPOSED = 0.5;

    /**
     * @param answerAt 0..1
     * @param right share of the questions that are answered with a right entry, 0..1
     * @param wrong share that are answered with any other
     */
    public record Point(double answerAt, double right, double wrong) {}

    /** Reckons one point. */
    @FunctionalInterface
    public interface Measure {
        Point at(double answerAt);
    }

    public TradeOff {
        points = List.copyOf(points);
        if (points.size() != STEPS + 1) {
            throw new IllegalArgumentException("a trade-off has a point for each hundredth, found " + points.size());
        }
    }

    public static TradeOff of(Measure measure) {
        return new TradeOff(IntStream.rangeClosed(0, STEPS)
                .mapToObj(step -> measure.at((double) step / STEPS))
                .toList());
    }

    /** The point that is nearest to a threshold. */
    public Point at(double answerAt) {
        return points.get((int) Math.round(Math.max(0, Math.min(1, answerAt)) * STEPS));
    }

    /** The same, but never below {@link #LEAST_PROPOSED}: for choosing by it. */
    public Optional<Point> proposed(double wrongAtMost) {
        return least(wrongAtMost).map(point -> at(Math.max(LEAST_PROPOSED, point.answerAt())));
    }

    /**
     * The least threshold from which on no more than that share is answered wrong; empty if even what is certain is wrong
     * more often.
     *
     * @param wrongAtMost 0..1
     */
    public Optional<Point> least(double wrongAtMost) {
        Optional<Point> least = Optional.empty();
        for (int step = STEPS; step >= 0 && points.get(step).wrong() <= wrongAtMost; step--) {
            least = Optional.of(points.get(step));
        }
        return least;
    }
}
