package io.miaohui.handoff;

import io.miaohui.faq.Candidate;
import io.miaohui.faq.FaqEntry;
import io.miaohui.handoff.Kept.Outcome;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes down what agents want kept, and knows near what a test's FAQ knows. */
public final class FakeKeptAnswers implements KeptAnswers {

    private final FakeFaq faq;

    /** By ticket: what would become of its answer, in words. */
    final Map<Long, String> kept = new HashMap<>();

    public FakeKeptAnswers(FakeFaq faq) {
        this.faq = faq;
    }

    @Override
    public boolean isNews(Handoff ticket) {
        return near(ticket).isEmpty();
    }

    @Override
    public Kept keep(Handoff ticket, KeepWish wish) {
        String pair = ticket.question() + " = " + ticket.lastAnswer();
        return switch (wish.how()) {
            case KEEP, NEW -> {
                kept.put(ticket.id(), pair);
                yield new Kept(Outcome.PROPOSED, null, wish.how() == KeepWish.How.NEW ? List.of() : near(ticket));
            }
            case MERGE -> merge(ticket, wish.into());
            case IGNORE -> {
                kept.remove(ticket.id());
                yield Kept.of(Outcome.IGNORED);
            }
        };
    }

    private Kept merge(Handoff ticket, String which) {
        List<FaqEntry> near = near(ticket);
        int number = which.matches("\\d+") ? Integer.parseInt(which) : 0;
        if (number < 1 || number > near.size()) {
            return Kept.of(Outcome.NO_ENTRY);
        }
        FaqEntry entry = near.get(number - 1);
        kept.put(ticket.id(), ticket.question() + " -> " + entry.id());
        return new Kept(Outcome.MERGED, entry, List.of());
    }

    private List<FaqEntry> near(Handoff ticket) {
        return faq.match(ticket.question(), Instant.EPOCH).candidates().stream()
                .map(Candidate::entry)
                .toList();
    }
}
