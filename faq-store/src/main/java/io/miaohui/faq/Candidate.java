package io.miaohui.faq;

import java.util.List;

/**
 * An entry that may answer a question.
 *
 * @param matchedQuestion the entry's standard or similar question that came closest
 * @param confidence 0..1: how likely the entry is the right answer
 * @param signals what the confidence was made from, strongest first
 */
public record Candidate(FaqEntry entry, String matchedQuestion, double confidence, List<Signal> signals) {

    /**
     * One reason for or against a candidate.
     *
     * @param name a stable name, such as {@code exact}, {@code keyword}, {@code lexical}, {@code synonym},
     *     {@code negative}
     * @param value its strength, 0..1; what counts against is negative
     * @param detail the words that hit, for people
     */
    public record Signal(String name, double value, String detail) {}

    public Candidate {
        signals = List.copyOf(signals);
    }
}
