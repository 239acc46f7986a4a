package io.miaohui.faq.matching;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How close questions of different entries of one base come to each other by one measure. It tells what close means in
 * this business: where many entries speak of one product, near to an entry is not yet the same question, and where all
 * entries lie far apart, it is.
 */
final class Siblings {

    /** So many entries are looked at; their order in the FAQ tells nothing, so any even choice will do. */
    private static final int SAMPLE = 400;

    private final double[] closest;

    private Siblings(double[] closest) {
        this.closest = closest;
    }

    /**
     * @param entries how many there are
     * @param closest for an entry's place how close another entry comes to its first question
     */
    static Siblings of(int entries, IntToDoubleFunction closest) {
        int sample = Math.min(SAMPLE, entries);
        double[] sorted = IntStream.range(0, sample)
                .map(i -> (int) ((long) i * entries / sample))
                .parallel()
                .mapToDouble(closest)
                .toArray();
        Arrays.sort(sorted);
        return new Siblings(sorted);
    }

    /** The share of entries that have no other as close as this, 0..1, ends excluded. */
    double farther(double closeness) {
        int at = Arrays.binarySearch(closest, closeness);
        return ((at < 0 ? -at - 1 : at) + 1.0) / (closest.length + 2);
    }
}
