package io.miaohui.faq.matching;

import java.util.function.IntToDoubleFunction;

/** What one measure gives for each of the entries that were found. */
final class Scores {

    private final int[] places;
    private final float[] scores;
    private final IntToDoubleFunction measure;

    Scores(int[] places, IntToDoubleFunction measure) {
        this(places, new float[places.length], measure);
        for (int i = 0; i < scores.length; i++) {
            scores[i] = (float) measure.applyAsDouble(places[i]);
        }
    }

    /** @param scores what the measure gives for those places, in their order */
    Scores(int[] places, float[] scores, IntToDoubleFunction measure) {
        this.places = places;
        this.scores = scores;
        this.measure = measure;
    }

    int[] best(int limit) {
        TopEntries top = new TopEntries(limit);
        for (int i = 0; i < scores.length; i++) {
            top.offer(places[i], scores[i]);
        }
        return top.bestFirst();
    }

    double of(int place) {
        for (int i = 0; i < places.length; i++) {
            if (places[i] == place) {
                return scores[i];
            }
        }
        return measure.applyAsDouble(place);
    }

    /** Distance to the best other score, which is not below 0: to be alone is no reason against an entry. */
    double lead(int place) {
        float rival = 0;
        for (int i = 0; i < places.length; i++) {
            rival = places[i] == place ? rival : Math.max(rival, scores[i]);
        }
        return of(place) - rival;
    }
}
