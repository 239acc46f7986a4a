package io.miaohui.handoff;

import io.miaohui.faq.Candidate;
import io.miaohui.faq.Explanation;
import io.miaohui.faq.Faq;
import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.FaqMatcher;
import io.miaohui.faq.Match;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An FAQ that knows the questions that a test taught it. */
public final class FakeFaq implements Faq, FaqMatcher {

    public static final long RELEASE = 7;

    private final Map<String, FaqEntry> entries = new HashMap<>();
    private final Map<String, List<Candidate>> known = new HashMap<>();

    public FakeFaq knows(String asked, FaqEntry entry, double confidence) {
        entries.put(entry.id(), entry);
        List<Candidate> candidates = new ArrayList<>(known.getOrDefault(asked, List.of()));
        candidates.add(new Candidate(entry, entry.question(), confidence, List.of()));
        candidates.sort(Comparator.comparing(Candidate::confidence).reversed());
        known.put(asked, candidates);
        return this;
    }

    public void forget(String entryId) {
        entries.remove(entryId);
    }

    @Override
    public Live live() {
        return new Live(RELEASE, Instant.EPOCH, this, Map.copyOf(entries));
    }

    @Override
    public Optional<String> problem() {
        return Optional.empty();
    }

    @Override
    public Match match(String question, Instant moment) {
        String normalized = question.replaceAll("[\\p{P}\\s]", "");
        return new Match(question, normalized, known.getOrDefault(normalized, List.of()));
    }

    @Override
    public Explanation explain(String question, Instant moment) {
        return new Explanation(List.of(), match(question, moment));
    }
}
