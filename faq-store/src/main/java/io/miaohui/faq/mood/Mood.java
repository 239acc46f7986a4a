package io.miaohui.faq.mood;

import java.util.List;

/**
 * How a customer feels about what they wrote.
 *
 * @param score 0 (calm) to 1 (furious, complaining or threatening); about the chance that a person would call the
 *     message angry, if every second message were
 * @param reasons what the score was made from, the strongest first
 */
public record Mood(double score, List<Reason> reasons) {

    /**
     * One thing that speaks for anger or against it.
     *
     * @param name the name of a {@link MoodFeature} in lower case, {@code meaning}, {@code repeated}, {@code haste}, or
     *     {@code base} for where every message starts
     * @param value its share of the log-odds: +1 makes anger 2.7 times as likely, -1 as unlikely; together they give the
     *     score
     * @param detail the words found, for people
     */
    public record Reason(String name, double value, String detail) {}

    /** Where nothing was said. */
    public static final Mood CALM = new Mood(0, List.of());

    public Mood {
        reasons = List.copyOf(reasons);
    }
}
