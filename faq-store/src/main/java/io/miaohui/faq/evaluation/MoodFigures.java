package io.miaohui.faq.evaluation;

import java.util.List;

/**
 * How well moods are told apart at one threshold.
 *
 * @param precision the share of those called angry that are, 0..1
 * @param recall the share of the angry that are called so
 * @param f1 the harmonic mean of the two; 0 where nothing was found
 * @param falseAlarms the share of the neutral that are called angry
 */
public record MoodFigures(int texts, int angry, double precision, double recall, double f1, double falseAlarms) {

    static MoodFigures of(List<ReadMood> read, double angryFrom) {
        long angry = read.stream().filter(one -> one.labelled().angry()).count();
        long called = read.stream().filter(one -> one.score() >= angryFrom).count();
        long found = read.stream()
                .filter(one -> one.score() >= angryFrom && one.labelled().angry())
                .count();
        return new MoodFigures(
                read.size(),
                (int) angry,
                share(found, called),
                share(found, angry),
                share(2 * found, called + angry),
                share(called - found, read.size() - angry));
    }

    private static double share(long some, long all) {
        return all == 0 ? 0 : (double) some / all;
    }
}
