package io.miaohui.faq.store;

import io.miaohui.faq.Candidate;
import io.miaohui.faq.Explanation;
import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.Match;
import io.miaohui.faq.Synonyms;
import io.miaohui.faq.matching.FaqIndex;
import io.miaohui.faq.matching.Observation;
import io.miaohui.faq.matching.ObservingMatcher;
import java.time.Instant;
import java.util.List;

/** Finds a question that is written as the entry has it, or a synonym's group whose first word it is. */
record ExactMatcher(List<FaqEntry> entries, List<Synonyms.Group> synonyms) implements ObservingMatcher {

    /** Building with this question fails, as a damaged index would. */
    static final String POISON = "poison";

    ExactMatcher {
        if (entries.stream().anyMatch(entry -> entry.question().equals(POISON))) {
            throw new IllegalStateException("cannot be built");
        }
    }

    @Override
    public Match match(String question, Instant moment) {
        String known = synonyms.stream()
                .filter(group -> !group.means().isEmpty() && group.words().contains(question))
                .map(group -> group.means().get(0))
                .findFirst()
                .orElse(question);
        List<Candidate> candidates = entries.stream()
                .filter(entry -> entry.isLiveAt(moment))
                .filter(entry ->
                        entry.question().equals(known) || entry.similar().contains(known))
                .map(entry -> new Candidate(entry, known, 1, List.of()))
                .toList();
        return new Match(question, known, candidates);
    }

    @Override
    public Observation observe(String question, Instant moment) {
        return FaqIndex.build(entries, List.of()).observe(question, moment);
    }

    @Override
    public Explanation explain(String question, Instant moment) {
        return new Explanation(List.of(), match(question, moment));
    }
}
