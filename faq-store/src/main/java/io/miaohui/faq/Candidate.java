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
     * @param name a stable name: {@code exact}, {@code lexical}, {@code learned}, {@code meaning}, {@code missing},
     *     {@code asked}, {@code negation}, {@code opposite}, {@code number}, {@code keyword}, {@code negative},
     *     {@code spelling}, {@code limit}, or {@code base} for where every candidate starts
     * @param value its share of the log-odds of the confidence: 0 changes nothing, +1 makes it 2.7 times as likely, -1 as
     *     unlikely; together a candidate's shares give its confidence. For {@code exact} the confidence itself, since
     *     nothing else counts then
     * @param detail the words that hit, for people
     */
    public record Signal(String name, double value, String detail) {}

    public Candidate {
        signals = List.copyOf(signals);
    }
}
