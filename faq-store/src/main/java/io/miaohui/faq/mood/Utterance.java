package io.miaohui.faq.mood;

/**
 * What was said, and how.
 *
 * @param text the customer's own words
 * @param timesSaid how often the same was said lately, this time included; at least 1
 * @param charactersPerSecond how fast it was spoken; 0 for what was typed
 */
public record Utterance(String text, int timesSaid, double charactersPerSecond) {

    public Utterance {
        if (timesSaid < 1 || !(charactersPerSecond >= 0)) {
            throw new IllegalArgumentException(
                    "said " + timesSaid + " times at " + charactersPerSecond + " per second");
        }
    }

    /** Typed once. */
    public static Utterance of(String text) {
        return new Utterance(text, 1, 0);
    }
}
