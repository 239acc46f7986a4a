package io.miaohui.faq;

import java.util.List;

/**
 * What a question found.
 *
 * @param question as asked
 * @param normalized what matching read
 * @param candidates best first
 */
public record Match(String question, String normalized, List<Candidate> candidates) {

    public Match {
        candidates = List.copyOf(candidates);
    }
}
