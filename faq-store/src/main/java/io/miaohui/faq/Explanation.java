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
     * @param name a stable name: {@code normalize}; {@code synonyms} and, where they make several of it, each
     *     {@code reading} before what is found for it: {@code tokens}, {@code exact}, {@code excluded}, {@code keywords},
     *     {@code barred}, {@code lexical}, {@code meaning}; {@code spelling} before the same for what it corrects; and
     *     {@code disabled} where a disabled entry would have come first
     * @param result what the step made of its input
     */
    public record Step(String name, String result) {}

    public Explanation {
        steps = List.copyOf(steps);
    }
}
