package io.miaohui.handoff;

import io.miaohui.faq.Candidate;
import java.util.List;

/**
 * The wish for a person.
 *
 * @param words the customer's message that led to it
 * @param question what the customer wants to know; empty if that was never said
 * @param candidates entries that may answer the question, best first
 * @param temper how the customer feels
 */
public record Call(HandoffReason reason, String words, String question, List<Candidate> candidates, Temper temper) {

    public Call {
        candidates = List.copyOf(candidates);
    }
}
