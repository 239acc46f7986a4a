package io.miaohui.faq;

import java.util.List;

/**
 * A match's way, for people: what became of the text, step by step, and what came of it.
 *
 * @param steps in the order in which they ran; those that changed nothing are left out
 * @param match what {@link FaqMatcher#match} returns for the same question
 */
public record Explanation(List<Step> steps, Match match) {

    /**
     * @param name a stable name, such as {@code normalize}, {@code tokens}, {@code synonyms}, {@code keywords}
     * @param result what the step made of its input
     */
    public record Step(String name, String result) {}

    public Explanation {
        steps = List.copyOf(steps);
    }
}
