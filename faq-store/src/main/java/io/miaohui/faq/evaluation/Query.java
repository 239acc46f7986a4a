package io.miaohui.faq.evaluation;

import java.util.Set;

/**
 * A labelled question.
 *
 * @param expected the ids of the entries of which any is right; empty if it must not be answered
 * @param kind {@code in} for what the FAQ answers, else a name for why it must not be answered
 */
public record Query(String id, String text, Set<String> expected, String kind) {

    /** The kind of the questions that the FAQ answers. */
    public static final String IN = "in";

    public Query {
        expected = Set.copyOf(expected);
    }

    /** Whether the FAQ has an answer. */
    public boolean isAnswerable() {
        return !expected.isEmpty();
    }
}
